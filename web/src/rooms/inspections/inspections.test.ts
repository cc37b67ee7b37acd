/** What the desk works out itself: weeks, steps, forms, pasted rows, figures. */
import { describe, expect, it } from 'vitest'
import type { Visit, VisitFigures, VisitMove, VisitRow } from '@/api/types'
import { momentOf, uploadedOf, wordsOf } from './acts'
import { shownOf } from './figures'
import { fieldsOfMove, takesReasons } from './move-form'
import { readRows } from './plan-rows'
import { wayOf } from './steps'
import { mondayOf, periodOf, startOf, togetherText, weekFrom } from './week'

describe('the form of an approval', () => {
  it('ticks the offices that are over their caps', () => {
    const over_caps = { title: '单位', type: 'array', items: { type: 'string', enum: ['住建局'] } }
    const move = { form: { properties: { over_caps } } } as unknown as VisitMove
    const [field] = fieldsOfMove(move, { items: [] })
    expect([field?.kind, field?.options, field?.initial]).toEqual([
      'checks',
      [{ value: '住建局', label: '住建局' }],
      [],
    ])
  })
})

describe('a week', () => {
  it('begins on Monday, on a Sunday too', () => {
    expect(mondayOf('2026-11-16')).toBe('2026-11-16')
    expect(mondayOf('2026-11-20')).toBe('2026-11-16')
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  })

  it('has each visit on its day', () => {
    const week = weekFrom('2026-11-16', [{ day: '2026-11-20' }] as VisitRow[])
    expect(week.map((each) => each.visits.length)).toEqual([0, 0, 0, 0, 1, 0, 0])
    expect(week.map((each) => each.name)).toEqual('一二三四五六日'.split('').map((n) => `周${n}`))
  })

  it('is one of the periods that figures are counted for', () => {
    expect(periodOf('week', '2026-11-20')).toEqual({ since: '2026-11-16', until: '2026-11-22' })
    expect(periodOf('month', '2026-11-20')).toEqual({ since: '2026-11-01', until: '2026-11-30' })
    expect(periodOf('month', '2028-02-03').until).toBe('2028-02-29')
    expect(periodOf('month', '2026-12-31').until).toBe('2026-12-31')
    expect(periodOf('year', '2026-11-20').since).toBe('2026-01-01')
  })

  it('says when, and how many come together', () => {
    expect(startOf({ starts: '09:30:00' })).toBe('09:30')
    expect(startOf({ starts: null })).toBe('时间待定')
    expect(togetherText({ bodies: 3, checks: 5 })).toBe('3 个部门 5 项')
    expect(togetherText({ bodies: 1, checks: 2 })).toBe('2 项')
  })
})

describe('the way of a visit', () => {
  const act = (label: string) => ({ label, at: '2026-11-20T01:00:00Z', said_at: null })
  const of = (step: string, ...labels: string[]) =>
    wayOf({ step, acts: labels.map(act), told_on: null } as unknown as Visit)

  it('shows what is past, here and ahead', () => {
    const way = of('underway', '批准检查', '通知企业', '到达并亮码')
    expect(way.map((each) => each.state).join()).toBe('past,past,past,here,ahead,ahead')
    expect(way[3]).toMatchObject({ name: '检查中', on: '11-20 09:00' })
  })

  it('ends where the enterprise sent it away', () => {
    const way = of('refused', '批准检查')
    expect(way.map((each) => each.name)).toEqual(['待审批', '已批准', '企业拒绝'])
    expect(way.at(-1)?.state).toBe('here')
  })
})

describe('the form of a move', () => {
  const items = [{ code: 'ZJ-1', name: '燃气使用安全' }] as Visit['items']
  const move = (name: string, more: object = {}) =>
    ({ name, missing: [], form: { properties: { item: { type: 'string', title: '检查事项' }, photos: { type: 'array' }, lon: {} }, required: ['item'] }, ...more }) as unknown as VisitMove // prettier-ignore

  it('offers the items by name and asks nothing a desk cannot know', () => {
    const [item, ...others] = fieldsOfMove(move('check'), { items })
    expect(item).toMatchObject({
      kind: 'choice',
      options: [{ value: 'ZJ-1', label: '燃气使用安全' }],
    })
    expect(others).toEqual([])
  })

  it('opens where a reason is all that is missing, and only there', () => {
    const form = { properties: { apart_because: {} } }
    const reason = { says: '不合并的，请写明理由。', basis: '' }
    const officers = { says: '应当有两名持有效执法证的人员。', basis: '' }
    expect(takesReasons(move('approve', { form, missing: [reason] }))).toBe(true)
    expect(takesReasons(move('approve', { form, missing: [reason, officers] }))).toBe(false)
    expect(takesReasons(move('check', { missing: [reason] }))).toBe(false)
  })
})

describe('rows that were pasted', () => {
  it('are read whatever stands between the cells', () => {
    const text = '监管对象码,事项编码\njh000001，ZJ-1\n\n91330699MA2D0XXX0A\tST-1\n'
    expect(readRows(text)).toEqual({
      rows: [
        { subject: 'JH000001', item: 'ZJ-1', line: 2 },
        { subject: '91330699MA2D0XXX0A', item: 'ST-1', line: 4 },
      ],
      wrong: [],
    })
  })

  it('that cannot be read are named', () => {
    expect(readRows('JH000001,ZJ-1\nJH000002')).toMatchObject({ wrong: [2] })
    expect(readRows('')).toEqual({ rows: [], wrong: [] })
  })
})

describe('the figures', () => {
  const found = { visits: 0, joint: 0, avoided: 0, days: 0, found: 0, joint_rate: 0, discovery_rate: 0, scan_rate: 0, days_a_month: 0 } // prettier-ignore

  it('say no share of nothing', () => {
    const shown = shownOf(found as VisitFigures)
    expect(shown.map((each) => each.value)).toEqual(['0', '0', '0', '0', '—', '—'])
  })

  it('say shares in per cent', () => {
    const shown = shownOf({ ...found, visits: 1097, found: 350, discovery_rate: 350 / 1097, scan_rate: 1 } as VisitFigures) // prettier-ignore
    expect(shown.map((each) => each.value)).toEqual(['1,097', '0', '0', '0', '31.9', '100.0'])
  })
})

describe('what was done', () => {
  const act = {
    ...{
      label: '记录结果',
      by: '闰土',
      at: '2026-11-20T03:00:00Z',
      said_at: '2026-11-20T01:05:00Z',
    },
    said: { item: 'ZJ-1', outcome: 'correction', found: '软管超长', measured: '', photos: [3] },
  }
  const visit = { items: [{ code: 'ZJ-1', name: '燃气使用安全' }] } as Visit

  it('is told in words', () => {
    expect(wordsOf(act, visit)).toEqual(['燃气使用安全：责令限期改正', '检查情况：软管超长'])
  })

  it('names the offices whose caps were lifted, and none where none was', () => {
    const said = { opinion: '同意', over_caps: ['住建局', '环境局'], over_cap_because: '挂牌' }
    expect(wordsOf({ ...act, said }, visit)).toEqual([
      '审批意见：同意',
      '超出上限仍检查的单位：住建局、环境局',
      '超出年度频次的理由：挂牌',
    ])
    expect(wordsOf({ ...act, said: { over_caps: [] } }, visit)).toEqual([])
  })

  it('stands at the time of the phone, and says when it came', () => {
    expect([momentOf(act), uploadedOf(act)]).toEqual(['2026-11-20 09:05', '2026-11-20 11:00'])
    expect(uploadedOf({ ...act, said_at: null })).toBe('')
    expect(momentOf({ ...act, said: { at: '2026-11-20T01:30:00Z' } })).toBe('2026-11-20 09:30')
  })
})
