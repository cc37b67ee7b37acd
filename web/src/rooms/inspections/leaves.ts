import { useMe } from '@/rooms/organisations/me'

/** What is visited, what is still to be, and what waits for the head: pages under one menu. */
export const LEAVES = [
  { to: '/desk/inspections', name: '检查日历' },
  { to: '/desk/inspections/plans', name: '检查计划' },
]
const APPROVALS = { to: '/desk/inspections/approvals', name: '待我审批' }

export const leavesOf = () => (useMe().may('inspections.approve') ? [...LEAVES, APPROVALS] : LEAVES)
