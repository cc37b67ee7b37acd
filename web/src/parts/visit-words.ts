/** What a visit's steps, outcomes and ways are called, as `inspections/rules` has them. */
import type { VisitStep } from '@/m/visits/types'

export const STEP_NAMES: Record<VisitStep, string> = {
  draft: '待审批',
  approved: '已批准',
  noticed: '待上门',
  underway: '检查中',
  checked: '待告知结果',
  told: '已办结',
  refused: '企业拒绝',
  dropped: '已取消',
}
export const OUTCOMES: Record<string, string> = {
  fine: '未发现问题',
  corrected: '当场改正',
  correction: '责令限期改正',
  case: '涉嫌违法，立案查处',
  education: '批评教育',
}
/** What the inspected reads of the urgency. */
export const URGENCIES: Record<string, string> = {
  danger: '危及生命财产安全',
  harm: '正在造成污染或者其他危害',
  evidence: '证据可能灭失',
  other: '情况紧急',
}
export const METHODS: Record<string, string> = {
  direct: '当面',
  phone: '电话',
  message: '短信或者浙里办',
  letter: '书面',
}
