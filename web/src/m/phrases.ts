/** Standard words: what is said a hundred times a day is one touch. */

export const REFUSALS = [
  '不属于本单位职责，建议转主管部门',
  '不在本队管辖范围',
  '现有警力均在处置中，请改派就近力量',
  '需要专业部门先行鉴定',
  '与已有事件重复',
]

export interface Outcome {
  code: string
  label: string
  /** Shown beneath the choice, and what it means for what follows. */
  meaning: string
}

export const OUTCOMES: Outcome[] = [
  { code: 'resolved', label: '现场解决', meaning: '问题已经消除' },
  { code: 'persuaded', label: '劝导教育', meaning: '当事人当场改正' },
  { code: 'ordered', label: '责令改正', meaning: '限期内需复查' },
  { code: 'penalty', label: '拟立案处罚', meaning: '证据已经固定' },
  { code: 'transfer', label: '移交其他单位', meaning: '写明移交给谁' },
  { code: 'nothing', label: '未发现问题', meaning: '到场核实无异常' },
]

export const RESULTS = [
  '到场核实情况属实。',
  '当事人已当场改正。',
  '已责令立即清理，现场恢复整洁。',
  '已告知当事人相关法律规定。',
  '已拍照取证。',
  '到场后未发现反映的情况。',
  '已与当事人沟通，情绪稳定。',
]

export const SETTLEMENTS = [
  '已当场劝导，当事人自行改正。',
  '已组织人员清理完毕。',
  '已调解，双方达成一致。',
  '已设置警示标志并通知产权单位。',
]

export const REPORTS = [
  '占道影响通行',
  '有安全隐患，请尽快处理',
  '已先行劝导，对方不听',
  '多次发生，屡禁不止',
  '垃圾、杂物堆积',
]

export const PASSED = [
  '现场已恢复，整改到位。',
  '前后照片一致，结果属实。',
  '已电话回访，反映人满意。',
]
export const NOT_PASSED = [
  '问题未消除，请继续处置。',
  '照片看不出整改结果，请补拍。',
  '现场有反复。',
]
/** Where nobody photographed the result: nothing that lets it pass at one touch. */
export const UNSEEN = ['没有处置后的照片，请补拍。', '问题未消除，请继续处置。', '现场有反复。']
