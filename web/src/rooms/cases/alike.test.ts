import { expect, test } from 'vitest'
import { barOf } from './alike'

const spread = { cases: 10, low: '200', lower: '250', median: '300', upper: '350', high: '400' }

test('the middle half and the median stand where they are between the ends', () => {
  expect(barOf(spread, null)).toMatchObject({
    ends: [200, 400],
    lower: '25%',
    width: '50%',
    median: '50%',
    fine: '',
  })
})

test('a fine beyond all others stretches the bar', () => {
  expect(barOf(spread, '600').fine).toBe('100%')
  expect(barOf(spread, '600')).toMatchObject({ ends: [200, 600], median: '25%' })
})

test('where all were fined alike there is still something to see', () => {
  const alike = { ...spread, low: '300', lower: '300', upper: '300', high: '300' }
  expect(barOf(alike, '300')).toMatchObject({
    lower: '50%',
    width: '2%',
    median: '50%',
    fine: '50%',
  })
})
