/** What a statute threatens, in a line. */
import type { Case } from '@/api/types'
import { yuan } from '@/parts/money'

type Range = Case['ranges'][number]

export function rangeText(range: Range): string {
  const [low, high] = [range.low, range.high].map((each) => (each === null ? '' : yuan(each)))
  const amount =
    low && high ? `${low} 至 ${high}` : high ? `${high} 以下` : low ? `${low} 以上` : ''
  const when = range.when ? `（${range.when}）` : ''
  return [range.kind, amount].filter(Boolean).join('　') + when
}
