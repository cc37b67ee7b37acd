/** The last day of a case as people read it: how many days are left, and how that looks. */

export type Due = 'over' | 'near' | 'fine' | 'none'

const DAY = 86_400_000
const NEAR = 15
const OVER_STEPS = ['not-filed', 'dropped', 'transferred', 'waived', 'waiver-served', 'decided', 'served', 'closed', 'archived'] // prettier-ignore

/** The day in the county, wherever the browser stands. */
export function today(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}

export function daysLeft(due: string, now: number): number {
  return Math.round((Date.parse(due) - Date.parse(today(now))) / DAY)
}

/** The term runs until the decision; after that it is met or not, and no longer runs. */
export function dueOf(due: string | null, step: string, now: number): Due {
  if (!due || OVER_STEPS.includes(step)) return 'none'
  const left = daysLeft(due, now)
  if (left < 0) return 'over'
  return left <= NEAR ? 'near' : 'fine'
}

export const LOOKS = {
  over: { shape: '✕', word: '超期' },
  near: { shape: '▲', word: '临期' },
  fine: { shape: '●', word: '剩' },
} as const

export function dueText(due: string, now: number): string {
  const left = daysLeft(due, now)
  if (left < 0) return `${-left} 天`
  return left === 0 ? '今天' : `${left} 天`
}
