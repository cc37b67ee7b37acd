/** How long is left, ticking: seconds within the hour, then hours, then days. */
import { span } from '@/parts/time'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** 「04:09」 within the hour, else 「3时05分」「2天21时」; the sign is said in words beside it. */
export function left(due: string, now: number): string {
  const size = Math.abs(Date.parse(due) - now)
  if (size >= HOUR) return span(size)
  const seconds = Math.floor(size / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
