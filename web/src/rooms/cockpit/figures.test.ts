import { expect, it } from 'vitest'
import type { Figure, Module } from '@/api/types'
import { counting, funnel, said } from './figures'

const figure = (key: string, more: Partial<Figure> = {}): Figure => ({
  key,
  name: key,
  value: 0,
  unit: '件',
  definition: '口径',
  basis: '本平台口径',
  numerator: null,
  denominator: null,
  drill: { to: `/wall/records?figure=${key}` },
  better: null,
  span: 'now',
  slices: [],
  ...more,
})
const modules: Module[] = [
  {
    key: 'data',
    name: '数据',
    figures: [
      figure('triggered', { value: 6200 }),
      figure('confirmed', { value: 4786 }),
      figure('handling_rate', { unit: '%', value: 98, numerator: 4690, denominator: 4786 }),
    ],
  },
]

it('says that nothing was counted, which is not zero', () => {
  expect(said(figure('x', { value: null }))).toBe('—')
  expect(said(figure('x', { value: 0 }))).toBe('0')
  expect(said(figure('x', { value: 10222 }))).toBe('10,222')
})

it('says of what a share was made', () => {
  expect(counting(figure('x', { numerator: 109, denominator: 167 }))).toContain('本次 109 ÷ 167。')
})

it('lets a funnel say how much of each stage reached the next', () => {
  const stages = funnel(modules, [
    ['triggered', '智能触发'],
    ['confirmed', '识别问题'],
    ['handling_rate', '处置'],
  ])
  expect(stages.map((stage) => stage.count)).toEqual([6200, 4786, 4690])
  expect(stages.map((stage) => stage.share)).toEqual([null, 77.2, 98])
})

it('leaves out a stage the server does not know', () => {
  expect(funnel(modules, [['settled', '闭环']])).toEqual([])
})
