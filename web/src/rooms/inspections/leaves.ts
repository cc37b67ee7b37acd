/** What is visited, and what is still to be: two pages under one menu. */
export const LEAVES = [
  { to: '/desk/inspections', name: '检查日历' },
  { to: '/desk/inspections/plans', name: '检查计划' },
]
