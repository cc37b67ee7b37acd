/** The pages that one's post opens: what waits for approval is a head's. */
import { useMe } from '@/rooms/organisations/me'
import { LEAVES } from './leaves'

const APPROVALS = { to: '/desk/inspections/approvals', name: '待我审批' }

const COMPLAINTS = { to: '/desk/inspections/complaints', name: '企业投诉' }

const BASELINES = { to: '/desk/inspections/baselines', name: '检查基期' }

/** Who keeps baselines and sees no inspections finds their page alone. */
export const leavesOf = () => (useMe().may('inspections.see') ? shown() : [BASELINES])

const shown = () => [
  ...LEAVES,
  ...(useMe().may('inspections.baselines') ? [BASELINES] : []),
  ...(useMe().may('inspections.approve') ? [APPROVALS] : []),
  ...(useMe().may('base.supervise') ? [COMPLAINTS] : []),
]
