/** The five menus of one enforcement system, and the catalogue they all stand on. */
export const MENUS = [
  { to: '/desk/sensing', name: '智能感知', key: 'g' },
  { to: '/desk', name: '指挥调度', key: 'z' },
  { to: '/desk/patrol', name: '巡查检查', key: 'x' },
  { to: '/desk/joint', name: '协同联办', key: 'l' },
  { to: '/desk/analysis', name: '分析研判', key: 'f' },
  { to: '/desk/catalogue', name: '执法事项', key: 'm' },
] as const
