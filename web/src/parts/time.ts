/** Times as people read them: ISO order, 24 hours, and how long is left. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** 「2天21时」「3时05分」「12分」「不足1分」: two units at most. */
export function span(milliseconds: number): string {
  const size = Math.abs(milliseconds)
  if (size < MINUTE) return '不足1分'
  const days = Math.floor(size / DAY)
  const hours = Math.floor((size % DAY) / HOUR)
  const minutes = Math.floor((size % HOUR) / MINUTE)
  if (days) return `${days}天${hours}时`
  if (hours) return `${hours}时${String(minutes).padStart(2, '0')}分`
  return `${minutes}分`
}

export type Light = 'over' | 'near' | 'fine' | 'none'

/** Near: less than a fifth of the whole term is left, or less than ten minutes where its start is unknown. */
export function light(due: string | null, now: number, start?: string | null): Light {
  if (!due) return 'none'
  const left = Date.parse(due) - now
  if (left < 0) return 'over'
  const term = start ? Date.parse(due) - Date.parse(start) : 50 * MINUTE
  return left < term / 5 ? 'near' : 'fine'
}

/** 「剩 12分」 or 「超 2天21时」. */
export function remaining(due: string | null, now: number): string {
  if (!due) return '—'
  const left = Date.parse(due) - now
  return `${left < 0 ? '超' : '剩'} ${span(left)}`
}

/** 「刚刚」「12秒前」「5分钟前」「3小时前」「2天前」. */
export function ago(then: number, now: number): string {
  const seconds = Math.floor((now - then) / 1000)
  if (seconds < 5) return '刚刚'
  if (seconds < 60) return `${seconds}秒前`
  if (seconds < 3600) return `${Math.floor(seconds / 60)}分钟前`
  if (seconds < 86400) return `${Math.floor(seconds / 3600)}小时前`
  return `${Math.floor(seconds / 86400)}天前`
}

const PARTS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

function parts(iso: string): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(new Date(iso)).map((p) => [p.type, p.value]))
}

/** 「2026-11-21 08:05」, in the county's time wherever the browser stands. */
export function moment(iso: string | null | undefined): string {
  if (!iso) return '—'
  const p = parts(iso)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`
}

/** 「11-21 08:05」: where the year goes without saying. */
export function shortMoment(iso: string | null | undefined): string {
  return iso ? moment(iso).slice(5) : '—'
}

/** 「08:05:09」. */
export function clock(iso: string): string {
  const p = parts(iso)
  return `${p.hour}:${p.minute}:${p.second}`
}

/** 「350 米」「1.2 公里」. */
export function distance(metres: number): string {
  return metres < 1000 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`
}
