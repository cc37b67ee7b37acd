import { expect, it } from 'vitest'
import { belongs, compare, fromUrl, NONE, placed, toQuestion, toUrl } from './filters'
import { row } from './rows.fixture'

const EARLY = row('JH1', { due_at: '2026-11-21T08:30:00+08:00' })
const LATE = row('JH2', { due_at: '2026-11-21T10:00:00+08:00' })
const CLOSED = row('JH3', { step: 'closed', due_at: null, closed_at: '2026-11-21T08:00:00+08:00' })
const numbers = (rows: { number: string }[]) => rows.map((each) => each.number)

it('comes back from the address as it went in, and leaves nothing else there', () => {
  const wanted = { ...NONE, step: 'handling', overdue: true, q: '渣土' }
  const written = toUrl(wanted)
  expect(fromUrl(written)).toEqual(wanted)
  expect(Object.values(written).filter(Boolean)).toHaveLength(3)
})

it('understands the cockpit’s way of writing a flag', () => {
  expect(fromUrl({ overdue: 'true' }).overdue).toBe(true)
  expect(toQuestion(fromUrl({ overdue: 'true' }))).toEqual({ overdue: true })
})

it('keeps the order of time limits, what is open first', () => {
  expect(numbers([CLOSED, LATE, EARLY].sort(compare))).toEqual(['JH1', 'JH2', 'JH3'])
})

it('puts a changed row where it belongs now', () => {
  const moved = { ...EARLY, due_at: '2026-11-21T11:00:00+08:00', version: 2 }
  expect(numbers(placed([EARLY, LATE], moved, NONE, false))).toEqual(['JH2', 'JH1'])
})

it('takes a row out when it left the step one is looking at', () => {
  const handled = { ...EARLY, step: 'handled', version: 2 }
  expect(placed([EARLY, LATE], handled, { ...NONE, step: 'handling' }, false)).toEqual([LATE])
  expect(belongs(handled, { ...NONE, step: 'open' })).toBe(true)
})

it('does not let old news undo newer news', () => {
  const known = [{ ...EARLY, version: 5 }]
  expect(placed(known, { ...EARLY, version: 4, title: '旧' }, NONE, false)).toBe(known)
})

it('leaves the tail to the pages still to come', () => {
  const last = row('JH9', { due_at: '2026-11-22T10:00:00+08:00' })
  expect(numbers(placed([EARLY], last, NONE, true))).toEqual(['JH1'])
  expect(numbers(placed([EARLY], last, NONE, false))).toEqual(['JH1', 'JH9'])
})
