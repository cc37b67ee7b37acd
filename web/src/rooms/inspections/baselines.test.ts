import { describe, expect, it } from 'vitest'
import type { BaselinesCompared } from '@/api/types'
import { toldOf, turnOf } from './baselines'

const found = (more: Partial<BaselinesCompared>): BaselinesCompared => ({
  ...{ since: '2026-11-01', until: '2026-11-30', lines: [], share: 60, visits: 27 },
  ...{ reduction: 55, days_share: 50, days: 20, discovery_before: 12.5, discovery: 30 },
  ...more,
})

describe('what was before and what is now', () => {
  it('stands side by side, with what it came to', () => {
    expect(toldOf(found({}))).toEqual([
      { name: '检查次数', before: '60 次', now: '27 次', turn: '减少 55.0%' },
      { name: '迎检天数', before: '50 天', now: '20 天', turn: '减少 60.0%' },
      { name: '发现率', before: '12.5%', now: '30.0%', turn: '' },
    ])
  })
  it('says nothing of what the documents do not tell', () => {
    const told = toldOf(found({ days_share: null, discovery_before: null }))
    expect(told.map((each) => each.name)).toEqual(['检查次数'])
  })
  it('says more where it is more, and nothing of nothing', () => {
    expect(turnOf(-10)).toBe('增加 10.0%')
    expect(turnOf(null)).toBe('—')
  })
})
