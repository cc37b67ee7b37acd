/** What is visited and what is still to be, what decides it, what is found, what goes wrong. */
export const LEAVES = [
  { to: '/desk/inspections', name: '检查日历' },
  { to: '/desk/inspections/plans', name: '检查计划' },
  { to: '/desk/inspections/draws', name: '双随机' },
  { to: '/desk/inspections/campaigns', name: '专项行动' },
  { to: '/desk/inspections/service', name: '企业服务' },
  { to: '/desk/inspections/problems', name: '高发问题' },
  { to: '/desk/inspections/defects', name: '重复与缺口' },
]
