/** A campaign's funnel as it is shown: each stage with its share of the one before. */
import type { Funnel } from '@/api/types'

export interface Stage {
  name: string
  value: number
  unit: string
  /** As wide as its share of the widest. */
  width: number
  beside: string
}

const share = (part: number, whole: number) =>
  whole ? `${Math.round((100 * part) / whole)}%` : '—'

export function stagesOf(funnel: Funnel): Stage[] {
  const { checks, problems, corrected, cases } = funnel
  const widest = Math.max(checks, problems, corrected, cases, 1)
  const stage = (name: string, value: number, unit: string, beside: string) => ({
    ...{ name, value, unit, beside },
    width: Math.round((100 * value) / widest),
  })
  const each = checks ? (problems / checks).toFixed(1) : '—'
  return [
    stage('行动', checks, '次', '已经开展的检查'),
    stage('隐患', problems, '处', `平均每次 ${each} 处`),
    stage('整改', corrected, '处', `整改率 ${share(corrected, problems)}`),
    stage('立案', cases, '件', `占隐患 ${share(cases, problems)}`),
  ]
}

/** 「下降 36%」; nothing to compare with has no change. */
export function changeOf({ complaints_change: by }: Funnel): string {
  if (by === null) return '—'
  if (by === 0) return '持平'
  return by < 0 ? `↓ 下降 ${-by}%` : `↑ 上升 ${by}%`
}
