/** Months, and the courses of the problems most often found. */
import type { Frequent } from '@/api/types'
import { dayAfter } from '@/parts/days'
import type { Course } from '@/parts/chart'

/** The first day of so many months up to this one, and today. */
export function monthsUntil(day: string, months: number): { since: string; until: string } {
  let first = `${day.slice(0, 7)}-01`
  for (let n = 1; n < months; n++) first = `${dayAfter(first, -1).slice(0, 7)}-01`
  return { since: first, until: day }
}

export const monthName = (first: string) => first.slice(0, 7)

export function coursesOf({ kinds }: Frequent): Course[] {
  return kinds.map((each) => ({ name: shortOf(each.name), data: each.counts }))
}

/** A legend has room for some twenty characters. */
const shortOf = (name: string) => (name.length > 20 ? `${name.slice(0, 19)}…` : name)

/** 「3 ÷ 4，75%」. */
export function foundText({ found, checked }: { found: number; checked: number }): string {
  return `${found} ÷ ${checked}，${checked ? Math.round((100 * found) / checked) : 0}%`
}
