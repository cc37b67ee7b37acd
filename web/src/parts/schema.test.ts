import { describe, expect, it } from 'vitest'
import { yuan } from './money'
import { beginning, lacking, saidOf, told } from './said'
import { fieldsOf, type Schema } from './schema'

const FORM: Schema = {
  properties: {
    outcome: { enum: ['penalty', 'crime'], 'x-labels': { penalty: '处罚' }, title: '处理建议' },
    kinds: { type: 'array', items: { enum: ['警告', '罚款'] }, default: [], title: '处罚种类' },
    fine: { anyOf: [{ type: 'number' }, { type: 'string' }], default: '0', title: '罚款（元）' },
    facts: { type: 'string', maxLength: 2000, title: '违法事实' },
    receipt: { type: 'string', maxLength: 200, default: '', title: '票据号' },
    on: { type: 'string', format: 'date', title: '日期' },
    until: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }], title: '期限' },
    passed: { type: 'boolean', title: '审核通过' },
    major: { type: 'boolean', default: false, title: '重大' },
    agents: { type: 'integer', default: 0, title: '代理人' },
    members: { type: 'array', items: { type: 'string' }, minItems: 2, title: '参加人' },
    chair: { type: 'integer', title: '主持人', 'x-of': 'person' },
    way: { $ref: '#/$defs/Way', title: '方式' },
    ground: { anyOf: [{ const: 'a' }, { const: 'b' }], title: '情形' },
    version: { type: 'string', maxLength: 64, default: '', title: '版本', readOnly: true },
    at: { type: 'string', format: 'date-time', title: '实施时间' },
    proofs: {
      type: 'array',
      items: { type: 'integer' },
      default: [],
      title: '证据',
      'x-of': 'evidence',
    },
    things: { type: 'array', items: { $ref: '#/$defs/Thing' }, minItems: 1, title: '物品' },
  },
  required: ['outcome', 'facts', 'on', 'passed', 'members'],
  $defs: {
    Way: { enum: ['left'], 'x-labels': { left: '留置' } },
    Thing: {
      properties: {
        name: { type: 'string', title: '名称' },
        mine: { type: 'boolean', default: true, title: '与案件有关' },
        where: { type: 'string', default: '', title: '地点' },
      },
      required: ['name'],
    },
  },
}
const fields = fieldsOf(FORM)
const of = (name: string) => fields.find((each) => each.name === name)!

describe('a form from its schema', () => {
  it('draws each kind of field', () => {
    const kinds = Object.fromEntries(fields.map((each) => [each.name, each.kind]))
    expect(kinds).toEqual({
      outcome: 'choice', kinds: 'checks', fine: 'money', facts: 'long', receipt: 'line',
      on: 'date', until: 'date', passed: 'yesno', major: 'check', agents: 'whole',
      members: 'lines', chair: 'one', way: 'choice', ground: 'choice', version: 'line',
      at: 'moment', proofs: 'some', things: 'rows',
    }) // prettier-ignore
  })

  it('asks for no free words where there is nothing to choose', () => {
    const people = { type: 'array', items: { enum: [] }, title: '补派的检查人员' }
    expect(fieldsOf({ properties: { people } })[0]).toMatchObject({ kind: 'checks', options: [] })
  })

  it('tells apart what the house writes in itself', () => {
    expect(fields.filter((each) => each.given).map((each) => each.name)).toEqual(['version'])
  })

  it('says codes in words, and the code itself where it has none', () => {
    expect(of('outcome').options.map((each) => each.label)).toEqual(['处罚', 'crime'])
    expect(of('way').options).toEqual([{ value: 'left', label: '留置' }])
    expect(of('ground').options.map((each) => each.value)).toEqual(['a', 'b'])
  })

  it('begins with what is carried over, and a required day with today', () => {
    const words = beginning(fields, { facts: '占道' }, '2026-11-20')
    expect([words.facts, words.on, words.until, words.passed]).toEqual(['占道', '2026-11-20', '', null]) // prettier-ignore
  })

  it('sends nothing for what is empty, and “no” where it was said', () => {
    const words = { ...beginning(fields), fine: '300', facts: ' 占道 ', passed: false }
    const sent = saidOf(fields, words)
    expect(sent).toMatchObject({ fine: '300', facts: '占道', passed: false, major: false })
    expect('until' in sent || 'outcome' in sent).toBe(false)
  })

  it('knows what is still lacking; an answer of “no” is an answer', () => {
    const words = beginning(fields, {}, '2026-11-20')
    expect(lacking(fields, words)).toEqual(['处理建议', '违法事实', '审核通过', '参加人'])
    const filled = {
      ...words,
      outcome: 'crime',
      facts: 'x',
      passed: false,
      members: ['四叔', '五叔'],
    }
    expect(lacking(fields, filled)).toEqual([])
  })

  it('tells what was said in words, without what says nothing', () => {
    const said = { outcome: 'penalty', kinds: ['警告', '罚款'], fine: '1200.5', major: false, passed: false, receipt: '' } // prettier-ignore
    expect(told(fields, said)).toEqual([
      ['处理建议', '处罚'],
      ['处罚种类', '警告、罚款'],
      ['罚款（元）', '1,200.50 元'],
      ['审核通过', '否'],
    ])
  })

  it('begins a list that must not be empty with one row of its own fields', () => {
    const must = fieldsOf({ ...FORM, required: ['things'] })
    expect(beginning(must).things).toEqual([{ name: '', mine: true, where: '' }])
    expect(lacking(must, beginning(must))).toEqual(['物品 1 名称'])
  })

  it('sends rows as the server reads them, and a time as the county’s', () => {
    const words = { ...beginning(fields), at: '2026-11-20T08:50', proofs: [7], things: [{ name: ' 桌子 ', mine: true, where: '' }] } // prettier-ignore
    expect(saidOf(fields, words)).toMatchObject({
      at: '2026-11-20T08:50:00+08:00',
      proofs: [7],
      things: [{ name: '桌子', mine: true }],
    })
  })

  it('tells rows in a line each, and numbers by whom they belong to', () => {
    const said = { things: [{ name: '桌子', mine: true }, { name: '伞', mine: false }], chair: 3, proofs: [7] } // prettier-ignore
    const names = (of: string, value: unknown) => `${of}${value as number}`
    expect(told(fields, said, names)).toEqual([
      ['主持人', 'person3'],
      ['证据', 'evidence7'],
      ['物品', '桌子 与案件有关；伞'],
    ])
  })

  it('tells what was said of each factor by its name', () => {
    const grades = { type: 'object', additionalProperties: { type: 'string' }, default: {}, title: '裁量因素' } // prettier-ignore
    const factors = fieldsOf({ properties: { grades } })
    expect([factors[0]!.kind, beginning(factors)]).toEqual(['pairs', { grades: {} }])
    const said = { grades: { 桌数: '三张以上', 盲道: '占用' } }
    expect(saidOf(factors, said)).toEqual(said)
    expect(told(factors, said)).toEqual([['裁量因素', '桌数：三张以上；盲道：占用']])
    expect(told(factors, { grades: {} })).toEqual([])
  })

  it('writes yuan with cents only where there are some', () => {
    expect([yuan('3000'), yuan('3000.01'), yuan(null)]).toEqual(['3,000 元', '3,000.01 元', '—'])
  })
})
