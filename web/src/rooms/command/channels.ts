/** How a lead reaches us, in the words the server uses. */
export const CHANNELS: Record<string, string> = {
  camera: '视频识别',
  drone: '无人机',
  device: '物联设备',
  grid: '网格上报',
  officer: '队员上报',
  hotline: '12345热线',
  citizen: '群众反映',
  post: '指挥中心登记',
  platform: '其他平台',
  open311: '开放接口',
  import: '批量导入',
}
