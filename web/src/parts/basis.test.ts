import { expect, it } from 'vitest'
import { basisText } from './basis'

it('cites an article as an official would', () => {
  expect(basisText('administrative-penalty-law/57')).toBe('《行政处罚法》第57条')
  expect(basisText('优化营商环境条例/54')).toBe('《优化营商环境条例》第54条')
  expect(basisText('administrative-penalty-law/64(1)')).toBe('《行政处罚法》第64条第1款')
})

it('leaves a standard or a Chinese citation as it stands', () => {
  expect(basisText('GB/T 30428.8')).toBe('GB/T 30428.8')
  expect(basisText('《浙江省综合行政执法条例》第十二条')).toBe('《浙江省综合行政执法条例》第十二条')
})

it('never shows an English name for a statute', () => {
  expect(basisText('some-unknown-law/3')).toBe('第3条')
  expect(basisText(null)).toBe('')
})
