import { useMe } from '@/rooms/organisations/me'

/** What is visited, what is still to be, what decides it, and what waits for the head. */
export const LEAVES = [
  { to: '/desk/inspections', name: '检查日历' },
  { to: '/desk/inspections/plans', name: '检查计划' },
  { to: '/desk/inspections/draws', name: '双随机' },
  { to: '/desk/inspections/campaigns', name: '专项行动' },
]
const APPROVALS = { to: '/desk/inspections/approvals', name: '待我审批' }

export const leavesOf = () => (useMe().may('inspections.approve') ? [...LEAVES, APPROVALS] : LEAVES)
