/** The pages that one's post opens: what waits for approval is a head's. */
import { useMe } from '@/rooms/organisations/me'
import { LEAVES } from './leaves'

const APPROVALS = { to: '/desk/inspections/approvals', name: '待我审批' }

const COMPLAINTS = { to: '/desk/inspections/complaints', name: '企业投诉' }

export const leavesOf = () => [
  ...LEAVES,
  ...(useMe().may('inspections.approve') ? [APPROVALS] : []),
  ...(useMe().may('base.supervise') ? [COMPLAINTS] : []),
]
