import { describe, expect, it } from 'vitest'
import { daysLeft, dueOf, dueText, today } from './due'

const NINE = Date.parse('2026-11-20T01:00:00Z')

describe('the term of a case', () => {
  it('is over the day after its last', () => {
    expect(dueOf('2026-11-19', 'filed', NINE)).toBe('over')
    expect(dueOf('2026-11-20', 'filed', NINE)).toBe('near')
  })
  it('is near fifteen days before', () => {
    expect(dueOf('2026-12-05', 'noticed', NINE)).toBe('near')
    expect(dueOf('2026-12-06', 'noticed', NINE)).toBe('fine')
  })
  it('runs no more once it was decided', () => {
    expect(dueOf('2026-11-19', 'decided', NINE)).toBe('none')
    expect(dueOf(null, 'clue', NINE)).toBe('none')
  })
  it('counts days of the county: late in the evening here it is tomorrow there', () => {
    expect(today(Date.parse('2026-11-19T17:00:00Z'))).toBe('2026-11-20')
    expect(daysLeft('2026-11-21', NINE)).toBe(1)
    expect([dueText('2026-11-18', NINE), dueText('2026-11-20', NINE)]).toEqual(['2 天', '今天'])
  })
})
