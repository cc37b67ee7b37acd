/** A comparison with what was before the platform, in words. */
import type { BaselinesCompared } from '@/api/types'

const count = (value: number) => value.toLocaleString('zh-CN')
export const percent = (value: number | null) => (value === null ? '—' : `${value.toFixed(1)}%`)
/** 减少 or 增加, by how much. */
export const turnOf = (value: number | null) => {
  if (value === null) return '—'
  return value < 0 ? `增加 ${percent(-value)}` : `减少 ${percent(value)}`
}

export interface Told {
  name: string
  before: string
  now: string
  /** What came of it, where both are known. */
  turn: string
}

export function toldOf(found: BaselinesCompared): Told[] {
  const told = [
    { name: '检查次数', before: `${count(found.share)} 次`, now: `${count(found.visits)} 次`, turn: turnOf(found.reduction) }, // prettier-ignore
  ]
  if (found.days_share !== null) {
    const fewer = found.days_share ? (100 * (found.days_share - found.days)) / found.days_share : null // prettier-ignore
    told.push({ name: '迎检天数', before: `${count(found.days_share)} 天`, now: `${count(found.days)} 天`, turn: turnOf(fewer) }) // prettier-ignore
  }
  if (found.discovery_before !== null)
    told.push({ name: '发现率', before: percent(found.discovery_before), now: percent(found.discovery), turn: '' }) // prettier-ignore
  return told
}
