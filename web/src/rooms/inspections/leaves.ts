/** What is visited, what is still to be, and what decides it: pages under one menu. */
export const LEAVES = [
  { to: '/desk/inspections', name: '检查日历' },
  { to: '/desk/inspections/plans', name: '检查计划' },
  { to: '/desk/inspections/draws', name: '双随机' },
  { to: '/desk/inspections/campaigns', name: '专项行动' },
]
