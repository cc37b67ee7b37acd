import { expect, test } from 'vitest'
import { counted, lookOf, NONE } from './colours'

test('a board shows three colours, whichever is the best', () => {
  expect(counted({ red: 2, blue: 5 })).toEqual([
    { colour: 'red', count: 2 },
    { colour: 'yellow', count: 0 },
    { colour: 'blue', count: 5 },
  ])
  expect(counted({ green: 3 }).at(-1)).toEqual({ colour: 'green', count: 3 })
  expect(counted({ green: 3, blue: 4 }).at(-1)?.count).toBe(7)
})

test('without a colour there is a word too', () => {
  expect(lookOf('')).toBe(NONE)
  expect(lookOf('red').word).toBe('红')
})
