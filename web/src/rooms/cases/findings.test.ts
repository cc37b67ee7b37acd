import { expect, it } from 'vitest'
import { found } from './findings'

it('sends every amount that was filled in and no empty line', () => {
  const rows = [{ measure: 'value', amount: ' 1200 ' }, { measure: 'volume', amount: ' ' }, { measure: 'saplings', amount: '30' }] // prettier-ignore
  expect(found(rows)).toEqual([
    { measure: 'value', amount: '1200' },
    { measure: 'saplings', amount: '30' },
  ])
})
