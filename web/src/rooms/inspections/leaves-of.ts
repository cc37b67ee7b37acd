/** The pages that one's post opens: what waits for approval is a head's. */
import { useMe } from '@/rooms/organisations/me'
import { LEAVES } from './leaves'

const APPROVALS = { to: '/desk/inspections/approvals', name: '待我审批' }

export const leavesOf = () => (useMe().may('inspections.approve') ? [...LEAVES, APPROVALS] : LEAVES)
