/** What was said on the phone counts there at once; what the server refused does not. */
import { expect, test } from 'vitest'
import type { Out } from '../db'
import { left } from '../left'
import { direction, metresBetween } from '../places'
import { nextStep, stand } from '../steps'
import { ACCEPT, ARRIVE } from './field'

const TASK = { id: 12, state: 'offered' as const, mine: false }
const out = (intent: object, state: Out['state'] = 'pending') => ({ ...intent, state }) as Out

test('the big button is the next lawful step', () => {
  expect(nextStep('offered')).toBe('accept')
  expect(nextStep('accepted')).toBe('arrive')
  expect(nextStep('arrived')).toBe('report')
  expect(nextStep('reported')).toBe(null)
})

test('an accepted task is accepted on the phone before the server has heard', () => {
  expect(stand(TASK, [out(ACCEPT)])).toMatchObject({ state: 'accepted', waiting: true })
  expect(stand(TASK, [out(ACCEPT), out(ARRIVE)]).state).toBe('arrived')
})

test('a conflict puts the task back where the server says it is', () => {
  const now = stand(TASK, [out(ACCEPT, 'conflict'), out(ARRIVE)])
  expect(now).toMatchObject({ state: 'offered', waiting: false })
  expect(now.stuck?.act).toBe('accept')
})

test("a colleague's task is shown, and there is nothing to do", () => {
  expect(stand({ ...TASK, state: 'accepted' }, []).theirs).toBe(true)
  expect(stand({ ...TASK, state: 'accepted', mine: true }, []).theirs).toBe(false)
  expect(stand(TASK, []).theirs).toBe(false)
  expect(stand(TASK, [out(ACCEPT)]).theirs).toBe(false)
})

test('the clock shows seconds within the hour', () => {
  const due = '2026-11-21T09:32:10+08:00'
  expect(left(due, Date.parse(due) - 249_000)).toBe('04:09')
  expect(left(due, Date.parse(due) + 61_000)).toBe('01:01')
  expect(left(due, Date.parse(due) - 2 * 3_600_000 - 5 * 60_000)).toBe('2时05分')
})

test('directions are plain words', () => {
  const here = { lon: 120.5, lat: 30.05 }
  expect(direction(here, { lon: 120.51, lat: 30.05 })).toBe('东方向 960 米')
  expect(direction(here, { lon: 120.5, lat: 30.07 })).toBe('北方向 2.2 公里')
  expect(direction(here, { lon: 120.49, lat: 30.04 })).toMatch(/^西南方向/)
  expect(metresBetween(here, here)).toBe(0)
})
