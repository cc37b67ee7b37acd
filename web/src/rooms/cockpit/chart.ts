/** What came in and what was closed, as two lines. */
import { linesOption, makeChart, type Chart } from '@/parts/chart'

export { makeChart, type Chart }

export interface DayCount {
  day: string
  opened: number
  closed: number
}

export function trendOption(days: DayCount[]) {
  return linesOption(
    days.map((each) => each.day.slice(5)),
    [
      { name: '登记', data: days.map((each) => each.opened) },
      { name: '办结', data: days.map((each) => each.closed) },
    ],
  )
}
