import { expect, it } from 'vitest'
import { ago, clock, distance, light, moment, remaining, span } from './time'

const NINE = Date.parse('2026-11-21T09:00:00+08:00')
const MINUTE = 60_000

it('says a span in two units at most', () => {
  expect(span(69 * 60 * MINUTE)).toBe('2天21时')
  expect(span(185 * MINUTE)).toBe('3时05分')
  expect(span(12 * MINUTE)).toBe('12分')
  expect(span(59_000)).toBe('不足1分')
})

it('says how long is left, or by how much it is late', () => {
  expect(remaining('2026-11-21T09:12:00+08:00', NINE)).toBe('剩 12分')
  expect(remaining('2026-11-21T08:57:00+08:00', NINE)).toBe('超 3分')
  expect(remaining(null, NINE)).toBe('—')
})

it('lights the lamp: late, in the last fifth of the term, or in time', () => {
  const start = '2026-11-21T08:50:00+08:00'
  expect(light('2026-11-21T08:59:59+08:00', NINE, start)).toBe('over')
  expect(light('2026-11-21T09:01:00+08:00', NINE, start)).toBe('near')
  expect(light('2026-11-21T09:30:00+08:00', NINE, start)).toBe('fine')
  expect(light(null, NINE)).toBe('none')
})

it('says dates in ISO order and the county’s own time, wherever the browser stands', () => {
  expect(moment('2026-11-20T23:05:09Z')).toBe('2026-11-21 07:05')
  expect(clock('2026-11-20T16:00:07Z')).toBe('00:00:07')
  expect(moment(null)).toBe('—')
})

it('says how long ago', () => {
  expect(ago(NINE - 2_000, NINE)).toBe('刚刚')
  expect(ago(NINE - 12_000, NINE)).toBe('12秒前')
  expect(ago(NINE - 5 * MINUTE, NINE)).toBe('5分钟前')
  expect(ago(NINE - 50 * 60 * MINUTE, NINE)).toBe('2天前')
})

it('says a distance as one walks it', () => {
  expect(distance(347)).toBe('350 米')
  expect(distance(1234)).toBe('1.2 公里')
})
