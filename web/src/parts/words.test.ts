import { expect, it } from 'vitest'
import { likelihood, mark } from './words'

it('marks the words a suggestion rests on, and only those', () => {
  expect(mark('夜间偷倒渣土约三车', ['渣土', '偷倒'])).toEqual([
    { text: '夜间', marked: false },
    { text: '偷倒', marked: true },
    { text: '渣土', marked: true },
    { text: '约三车', marked: false },
  ])
})

it('prefers the longer word where one lies in another', () => {
  expect(mark('倾倒渣土', ['渣土', '倾倒渣土'])).toEqual([{ text: '倾倒渣土', marked: true }])
})

it('does not take a word for a pattern', () => {
  expect(mark('价格（元）', ['（元）', '.'])).toEqual([
    { text: '价格', marked: false },
    { text: '（元）', marked: true },
  ])
})

it('leaves a text without words as it is', () => {
  expect(mark('没有', [])).toEqual([{ text: '没有', marked: false }])
  expect(mark('', ['有'])).toEqual([])
})

it('says a probability in words', () => {
  expect(likelihood(0.97)).toBe('把握很大')
  expect(likelihood(0.62)).toBe('把握一般')
  expect(likelihood(0.07)).toBe('把握较小')
})
