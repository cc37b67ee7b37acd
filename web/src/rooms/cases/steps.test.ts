import { describe, expect, it } from 'vitest'
import type { CaseAct, Procedure } from '@/api/types'
import { isOnward, wayOf } from './steps'

const row = (source: string, target: string) => ({ source, target }) as Procedure['moves'][number]
const TABLE = {
  start: 'clue',
  steps: {
    clue: '待立案', filed: '调查取证', noticed: '已告知', decided: '已决定',
    waived: '不予处罚', served: '执行中', closed: '已结案', archived: '已归档',
  },
  moves: [
    row('clue', 'filed'), row('filed', 'noticed'), row('noticed', 'decided'), row('noticed', 'waived'),
    row('decided', 'served'), row('served', 'closed'), row('waived', 'closed'), row('closed', 'archived'),
  ],
} as unknown as Procedure // prettier-ignore
const act = (before: string, after: string, on: string) => ({ before, after, on }) as CaseAct
const of = (step: string, ...acts: CaseAct[]) =>
  wayOf({ step, acts, opened_at: '2026-11-01T01:00:00Z' }, TABLE)

describe('the way of a case', () => {
  it('shows what was passed with its day, where it stands, and what lies ahead', () => {
    const way = of('filed', act('待立案', '调查取证', '2026-11-02'))
    expect(way.map((each) => each.step)).toEqual(['clue', 'filed', 'noticed', 'decided', 'served', 'closed', 'archived']) // prettier-ignore
    expect(way.slice(0, 3).map((each) => [each.state, each.on])).toEqual([
      ['past', '2026-11-01'],
      ['here', '2026-11-02'],
      ['ahead', ''],
    ])
  })

  it('shows the turn a case took, during it and after it', () => {
    const acts = [
      act('待立案', '调查取证', '2026-11-02'),
      act('调查取证', '已告知', '2026-11-03'),
      act('已告知', '不予处罚', '2026-11-04'),
    ]
    const turn = ['clue', 'filed', 'noticed', 'waived', 'closed', 'archived']
    expect(of('waived', ...acts).map((each) => each.step)).toEqual(turn)
    const closed = of('closed', ...acts, act('不予处罚', '已结案', '2026-11-05'))
    expect(closed.map((each) => each.step)).toEqual(turn)
  })
})

describe('the way of a measure', () => {
  const steps = { asked: '待批准', held: '扣押中', refused: '不予批准', closed: '已结案', archived: '已归档' } // prettier-ignore
  const moves = [
    row('asked', 'held'), row('asked', 'refused'), row('held', 'held'), row('held', 'closed'),
    row('refused', 'closed'), row('closed', 'archived'),
  ] // prettier-ignore
  const table = { start: 'asked', steps, moves } as unknown as Procedure
  it('is the one its table names first, not the shortest', () => {
    const way = wayOf({ step: 'asked', acts: [], opened_at: '2026-11-01T01:00:00Z' }, table)
    expect(way.map((each) => each.step)).toEqual(['asked', 'held', 'closed', 'archived'])
  })
  it('and leads on by that move alone', () => {
    expect([isOnward(moves[0]!, table), isOnward(moves[1]!, table)]).toEqual([true, false])
  })
})
