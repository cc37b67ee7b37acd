import { expect, it } from 'vitest'
import { changeOf, stagesOf } from './funnel'

const funnel = {
  ...{ checks: 32, problems: 176, corrected: 170, cases: 31, red_to_green: 12 },
  ...{ complaints: 64, complaints_before: 100, complaints_change: -36 },
}

it('shows each stage as wide as its share of the widest', () => {
  expect(stagesOf(funnel).map((each) => [each.name, each.value, each.width])).toEqual([
    ['行动', 32, 18],
    ['隐患', 176, 100],
    ['整改', 170, 97],
    ['立案', 31, 18],
  ])
  expect(stagesOf(funnel)[2]!.beside).toBe('整改率 97%')
})

it('divides by nothing nowhere', () => {
  const none = { ...funnel, checks: 0, problems: 0, corrected: 0, cases: 0 }
  expect(stagesOf(none).map((each) => each.width)).toEqual([0, 0, 0, 0])
  expect(stagesOf(none)[1]!.beside).toBe('平均每次 — 处')
})

it('says a change in words, and none where there was nothing', () => {
  expect(changeOf(funnel)).toBe('↓ 下降 36%')
  expect(changeOf({ ...funnel, complaints_change: 5 })).toBe('↑ 上升 5%')
  expect(changeOf({ ...funnel, complaints_change: null })).toBe('—')
})
