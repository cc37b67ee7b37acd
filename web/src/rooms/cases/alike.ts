/** Where fines stand on a bar that holds them all, in per cent of its width. */
import type { LikeCases } from '@/api/types'

type Spread = NonNullable<LikeCases['spread']>

export interface Bar {
  /** The sums at its ends. */
  ends: [number, number]
  lower: string
  width: string
  median: string
  fine: string
}

export function barOf(spread: Spread, fine: string | number | null): Bar {
  const known = [spread.low, spread.high, ...(fine === null ? [] : [fine])].map(Number)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const at = (amount: string | number) =>
    high === low ? 50 : Math.round(((Number(amount) - low) / (high - low)) * 1000) / 10
  return {
    ends: [low, high],
    lower: `${at(spread.lower)}%`,
    width: `${Math.max(at(spread.upper) - at(spread.lower), 2)}%`,
    median: `${at(spread.median)}%`,
    fine: fine === null ? '' : `${at(fine)}%`,
  }
}
