/** The figures of a period as they are shown: a number, its unit, and how it was counted. */
import type { VisitFigures } from '@/api/types'

export interface Shown {
  name: string
  value: string
  unit: string
  counting: string
}

const count = (value: number) => value.toLocaleString('zh-CN')
/** One decimal of a per cent; of nothing there is no share. */
const share = (value: number, of: number) => (of ? (value * 100).toFixed(1) : '—')

export function shownOf(found: VisitFigures): Shown[] {
  const { visits, joint, avoided, days } = found
  return [
    { name: '检查次数', value: count(visits), unit: '次', counting: '实际上门的行政检查' },
    { name: '综合查一次', value: count(joint), unit: '次', counting: visits ? `多部门合并，占 ${share(found.joint_rate, visits)}%` : '多部门合并上门' }, // prettier-ignore
    { name: '少打扰', value: count(avoided), unit: '次', counting: '合并前各部门各来一次' },
    { name: '迎检天数', value: count(days), unit: '天', counting: visits ? `每家每月 ${found.days_a_month.toFixed(2)} 天` : '企业接待检查的日子' }, // prettier-ignore
    { name: '发现率', value: share(found.discovery_rate, visits), unit: '%', counting: `发现问题 ${count(found.found)} 次` }, // prettier-ignore
    {
      name: '扫码率',
      value: share(found.scan_rate, visits),
      unit: '%',
      counting: '企业先扫码，再检查',
    },
  ]
}
