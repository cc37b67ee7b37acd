import { expect, it, vi } from 'vitest'
import { isTyping, Sequence } from './keys'

it('answers a single key at once', () => {
  const next = vi.fn()
  expect(new Sequence({ j: next }).press('j', 0)).toBe(next)
})

it('waits for the second key of a sequence', () => {
  const go = vi.fn()
  const keys = new Sequence({ 'g z': go })
  expect(keys.press('g', 0)).toBeUndefined()
  expect(keys.press('z', 500)).toBe(go)
})

it('forgets the first key after a moment', () => {
  const keys = new Sequence({ 'g z': vi.fn() })
  keys.press('g', 0)
  expect(keys.press('z', 2000)).toBeUndefined()
})

it('lets a person type', () => {
  expect(isTyping(document.createElement('textarea'))).toBe(true)
  expect(isTyping(document.createElement('button'))).toBe(false)
})
