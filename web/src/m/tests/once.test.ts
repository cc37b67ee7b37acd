/** What is touched twice is said once, and what is said of another thing is not in its way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isHeard, once } from '../once'

beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  await vi.runAllTimersAsync()
  vi.useRealTimers()
})

test('a second touch says nothing, while the first is kept and a moment after', async () => {
  const say = vi.fn(async () => undefined)
  await Promise.all([once(say), once(say)])
  await once(say)
  expect(say).toHaveBeenCalledTimes(1)
  expect(isHeard()).toBe(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(isHeard()).toBe(false)
  await once(say)
  expect(say).toHaveBeenCalledTimes(2)
})

test('items with buttons of their own do not wait for each other', async () => {
  const say = vi.fn(async () => undefined)
  await Promise.all(['LU-1', 'LU-2', 'LU-1'].map((code) => once(say, code)))
  expect(say).toHaveBeenCalledTimes(2)
})

test('what could not be kept may be said again', async () => {
  const full = once(() => Promise.reject(new Error('full')))
  await expect(full).rejects.toThrow('full')
  await vi.advanceTimersByTimeAsync(1000)
  const say = vi.fn(async () => undefined)
  await once(say)
  expect(say).toHaveBeenCalledTimes(1)
})
