import { describe, expect, it } from 'vitest'
import type { WeighingTable } from '@/api/types'
import { answerOf, tableOf, unanswered, under } from './weighing'

const factor = (name: string, ...answers: string[]) => ({
  name,
  answers: answers.map((each) => ({ name: each, weight: '' })),
})
const TIERS: WeighingTable = {
  table: 'street',
  name: '占道经营',
  basis: '条例第十七条',
  source: '鉴综执〔2026〕1号',
  version: 'a1',
  notes: [],
  by_tiers: true,
  situations: [],
  quantities: [],
  factors: [factor('桌数', '两张以下', '三张以上'), factor('盲道', '占用')],
}
const WEIGHTS = { ...TIERS, table: 'shares', version: 'b2', by_tiers: false, situations: ['限期内改正'] } // prettier-ignore

describe('weighing by a published table', () => {
  it('keeps what was chosen of the same table, with the version that is shown', () => {
    const words = under(TIERS, { table: 'street', version: 'old', grades: { 桌数: '三张以上', 旧栏: 'x' } }) // prettier-ignore
    expect(words).toMatchObject({ version: 'a1', grades: { 桌数: '三张以上' } })
  })

  it('forgets what was said of another table, and takes the only situation there is', () => {
    const words = under(WEIGHTS, { table: 'street', grades: { 桌数: '三张以上' }, reasons: '初次' })
    expect(words).toMatchObject({ table: 'shares', grades: {}, situation: '限期内改正', reasons: '初次' }) // prettier-ignore
  })

  it('asks for every weighted factor, but of tiers only for one of the columns', () => {
    const words = { grades: { 桌数: '三张以上' } }
    expect([unanswered(WEIGHTS, words), unanswered(TIERS, words)]).toEqual([['盲道'], []])
    expect(unanswered(TIERS, {})).toEqual(['桌数', '盲道'])
  })

  it('asks the server with nothing where no sum was said', () => {
    const words = { table: 'street', grades: {}, quantity: ' ' }
    expect(answerOf(words)).toEqual({ table: 'street', grades: {}, situation: '', quantity: null })
    expect(tableOf([TIERS], words)).toBe(TIERS)
  })
})
