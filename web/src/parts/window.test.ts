import { expect, it } from 'vitest'
import { visible } from './window'

it('draws only what one can see and a little more', () => {
  const seen = visible(52 * 100, 52 * 17, 52, 1000)
  expect(seen.first).toBe(94)
  expect(seen.last).toBe(123)
})

it('keeps the height of what is not drawn', () => {
  const { first, last, before, after } = visible(52 * 100, 52 * 17, 52, 1000)
  expect(before + (last - first) * 52 + after).toBe(52 * 1000)
})

it('does not reach beyond either end', () => {
  expect(visible(0, 500, 52, 3)).toEqual({ first: 0, last: 3, before: 0, after: 0 })
})
