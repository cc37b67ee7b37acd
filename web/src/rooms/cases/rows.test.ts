import { expect, it } from 'vitest'
import { together } from './rows'

it('names a law once, with its articles in order', () => {
  const articles = [
    '《行政处罚法》第57条',
    '《行政处罚法》第24条',
    '《行政强制法》第53条',
    '部门通知',
  ]
  expect(together(articles)).toEqual([
    '《行政处罚法》第24、57条',
    '《行政强制法》第53条',
    '部门通知',
  ])
})
