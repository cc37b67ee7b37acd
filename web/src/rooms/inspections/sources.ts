/** Where a plan or a visit comes from. */
export const SOURCES: Record<string, string> = {
  annual: '年度计划',
  random: '双随机抽查',
  alarm: '平台预警',
  complaint: '投诉举报',
  superior: '上级部署',
  campaign: '专项行动',
}
/** What a visit may be called; a check-up is asked for by the enterprise itself. */
export const KINDS: Record<string, string> = {
  inspection: '行政检查',
  checkup: '执法体检（企业申请）',
}
