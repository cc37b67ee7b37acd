/** 人员、事项一目了然: the two rosters under one menu. */
export const LEAVES = [
  { to: '/desk/people', name: '人员名册' },
  { to: '/desk/catalogue', name: '执法事项' },
]
