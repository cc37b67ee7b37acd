/** What the planner's desk works out itself: progress, savings, waves of approvals, others' results. */
import { describe, expect, it } from 'vitest'
import type { Approved, CalendarRun, Visit } from '@/api/types'
import { planLine, toldText, visitLine, WAVE, wavesOf } from './approvals'
import { isUnderway, progressOf, progressText, savedShare, waitingText } from './calendar'
import { othersText } from './summary'

const AT = Date.parse('2026-11-20T09:01:00Z')
const RUN = { state: 'running', begun_at: '2026-11-20T09:00:00Z', seconds: 60 } as CalendarRun

describe('a calendar', () => {
  it('says beforehand what waits, and what cannot be routed', () => {
    const some = { items: 3, subjects: 1, offices: 2, apart: 2, unplaced: 0 }
    expect(waitingText(some)).toContain('要上门 2 次')
    expect(waitingText(some)).not.toContain('没有位置')
    expect(waitingText({ ...some, unplaced: 1 })).toContain('1 项的对象没有位置')
    expect(waitingText({ ...some, items: 0 })).toContain('没有已批准')
  })

  it('never goes back and never says it is done before it is', () => {
    const first = { ...RUN, days_made: 60, days_kept: 0 }
    const steps = [
      RUN,
      { ...RUN, begun_at: '2026-11-20T08:00:00Z' },
      first,
      { ...first, days_kept: 59 },
    ]
    const told = steps.map((each) => progressOf(each, AT))
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(Math.max(...told)).toBeLessThan(1)
    expect(progressText(first, AT)).toContain('0 天，共 60 天')
    expect(progressText(RUN, AT)).toContain('60 秒')
    expect(progressText({ ...RUN, state: 'waiting' }, AT)).toContain('等后台')
    expect(['waiting', 'running', 'done', 'failed'].map((state) => isUnderway({ state }))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('saves a share of the visits, and nothing of nothing', () => {
    expect(savedShare({ visits: 1, apart: 3 })).toBe('67')
    expect(savedShare({ visits: 0, apart: 0 })).toBe('0')
  })
})

describe('approvals', () => {
  it('go in waves, plans before visits, each exactly once', () => {
    const visits = Array.from({ length: WAVE + 1 }, (_, n) => `JC${n}`)
    const waves = wavesOf(['JH1'], visits)
    expect(waves.map((each) => each.plans.length + each.visits.length)).toEqual([1, WAVE, 1])
    expect(waves.flatMap((each) => each.visits)).toEqual(visits)
    expect(wavesOf([], [])).toEqual([])
  })

  it('are counted with what was refused and what is still to come', () => {
    const answered = [{ says: '' }, { says: '不行' }] as Approved[]
    expect(toldText(answered, 2)).toBe('批准 1 个，没有批准 1 个。')
    expect(toldText(answered, 5)).toContain('还有 3 个正在办')
  })

  it('stand in one table', () => {
    expect(planLine({ number: 'JH1', total: 4 })).toMatchObject({ what: '4 项', number: 'JH1' })
    const visit = {
      number: 'JC1',
      subject: {},
      source: '投诉举报',
      urgent: true,
      bodies: 1,
      checks: 2,
    }
    expect(visitLine(visit)).toMatchObject({
      source: '投诉举报 · 紧急',
      to: '/desk/inspections/JC1',
    })
  })
})

describe('the results of another office', () => {
  const visit = (ours: boolean, checked: number, problems: number) =>
    ({
      items: [{ office: '住建局', ours }],
      summary: [{ office: '住建局', items: 2, checked, problems }],
    }) as unknown as Visit

  it('are a summary; one’s own need none', () => {
    expect(othersText(visit(true, 2, 1), '住建局')).toBe('')
    expect(othersText(visit(false, 2, 1), '住建局')).toContain('1 项有问题')
    expect(othersText(visit(false, 2, 0), '住建局')).toContain('没有发现问题')
    expect(othersText(visit(false, 0, 0), '住建局')).toContain('还没有结果')
  })
})
