import { describe, expect, it } from 'vitest'
import { today } from '@/parts/days'
import { daysText } from './due'

describe('the term of a case', () => {
  it('is told in days, late ones without a minus', () => {
    expect([daysText(-2), daysText(0), daysText(1)]).toEqual(['2 天', '今天', '1 天'])
  })
  it('counts days of the county: late in the evening here it is tomorrow there', () => {
    expect(today(Date.parse('2026-11-19T17:00:00Z'))).toBe('2026-11-20')
  })
})
