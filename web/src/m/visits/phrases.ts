/** Standard words of a visit: one touch each. */
export const FOUND = [
  '现场检查符合要求。',
  '已要求立即改正，现场已改正。',
  '台账记录不全。',
  '设施设备没有正常运行。',
  '安全警示标志缺失。',
  '已拍照取证。',
]
export const UNSCANNED = ['企业没有可以扫码的手机。', '现场没有网络信号。', '企业拒绝扫码。']
export const UNSIGNED = [
  '被检查人拒绝签名。',
  '被检查人不识字，已宣读，不愿签名。',
  '现场负责人离开。',
]
export const RECORDED = ['执法记录仪全程记录。']
export const CORRECTED = ['现场查看，已经改正。', '已经改正，资料齐全。']
export const UNCORRECTED = ['没有改正。', '改正不符合要求。', '正在改正，还没有完成。']
export const UNANNOUNCED = ['有投诉举报，预先通知会影响检查效果。', '双随机抽查，不预先通知。']
export const URGENT = [
  '现场有安全生产事故险情。',
  '现场正在排放污染物。',
  '食品安全隐患需要立即控制。',
]
