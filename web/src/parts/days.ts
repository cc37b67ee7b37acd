/** Days as the county counts them, wherever the browser stands. */

const DAY = 86_400_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

export function today(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}

export function dayAfter(day: string, many: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + many * DAY).toISOString().slice(0, 10)
}

/** 「五」. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!
}
