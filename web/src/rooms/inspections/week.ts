/** A week of visits: its days, and what stands on each. */
import type { VisitRow } from '@/api/types'
import { dayAfter, weekdayOf } from '@/parts/days'

export interface Day {
  day: string
  /** 「周五」. */
  name: string
  visits: VisitRow[]
}

export function mondayOf(day: string): string {
  const since = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return dayAfter(day, -since)
}

export function weekFrom(monday: string, visits: VisitRow[]): Day[] {
  return Array.from({ length: 7 }, (_, n) => {
    const day = dayAfter(monday, n)
    const here = visits.filter((each) => each.day === day)
    return { day, name: `周${weekdayOf(day)}`, visits: here }
  })
}

/** 「09:30」, or that no hour was set. */
export function startOf({ starts }: Pick<VisitRow, 'starts'>): string {
  return starts ? starts.slice(0, 5) : '时间待定'
}

/** 「3 部门 5 事项」; one office alone comes with its items only. */
export function togetherText({ bodies, checks }: Pick<VisitRow, 'bodies' | 'checks'>): string {
  return bodies > 1 ? `${bodies} 个部门 ${checks} 项` : `${checks} 项`
}

/** The first and last day of the period one looks at. */
export function periodOf(name: string, day: string): { since: string; until: string } {
  const year = day.slice(0, 4)
  if (name === 'week') return { since: mondayOf(day), until: dayAfter(mondayOf(day), 6) }
  if (name === 'year') return { since: `${year}-01-01`, until: `${year}-12-31` }
  const month = day.slice(0, 7)
  return { since: `${month}-01`, until: dayAfter(dayAfter(`${month}-28`, 4).slice(0, 8) + '01', -1) } // prettier-ignore
}
