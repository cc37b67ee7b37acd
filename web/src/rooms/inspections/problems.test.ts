/** Months looked back on, and what the chart is given. */
import { describe, expect, it } from 'vitest'
import { linesOption } from '@/parts/chart'
import { coursesOf, foundText, monthsUntil } from './problems'

describe('problems that are found often', () => {
  it('are looked back on by whole months', () => {
    expect(monthsUntil('2026-03-31', 1)).toEqual({ since: '2026-03-01', until: '2026-03-31' })
    expect(monthsUntil('2026-03-31', 6).since).toBe('2025-10-01')
    expect(monthsUntil('2026-11-20', 12).since).toBe('2025-12-01')
  })

  it('have a line each, told apart by more than colour', () => {
    const kinds = Array.from({ length: 5 }, (_, n) => ({
      item: `${n}`,
      name: `第${n}项`.padEnd(30, '长'),
      total: n,
      counts: [n, 0],
    }))
    const courses = coursesOf({ months: ['2026-10-01', '2026-11-01'], kinds })
    expect(courses[4]?.data).toEqual([4, 0])
    expect(courses[0]?.name).toHaveLength(20)
    const { series } = linesOption(['2026-10', '2026-11'], courses)
    expect(new Set(series.map((each) => each.symbol)).size).toBe(5)
  })

  it('are said with of how many', () => {
    expect(foundText({ found: 3, checked: 4 })).toBe('3 ÷ 4，75%')
    expect(foundText({ found: 0, checked: 0 })).toBe('0 ÷ 0，0%')
  })
})
