import { describe, expect, it } from 'vitest'
import type { Procedure } from '@/api/types'
import { drawn } from './diagram'

const row = (source: string, target: string, label: string) => ({ source, target, label })
const TABLE = {
  start: 'clue',
  steps: { clue: '待立案', filed: '调查取证', concluded: '调查终结', dropped: '不成立' },
  moves: [
    row('clue', 'filed', '批准立案'),
    row('filed', 'filed', '责令改正'),
    row('filed', 'concluded', '调查终结'),
    row('concluded', 'filed', '退回补充调查'),
    row('filed', 'dropped', '不成立'),
    row('concluded', 'dropped', '不成立'),
  ],
} as unknown as Procedure
const picture = drawn(TABLE)
const at = (step: string) => picture.nodes.find((each) => each.step === step)!

describe('the picture of a procedure', () => {
  it('runs from left to right, whatever leads back', () => {
    const columns = ['clue', 'filed', 'concluded', 'dropped'].map((step) => at(step).x)
    expect(columns).toEqual([...columns].sort((a, b) => a - b))
    expect(new Set(columns).size).toBe(4)
  })

  it('writes what stays into the step, and draws what leads on', () => {
    expect(at('filed').within).toEqual(['责令改正'])
    expect(picture.arrows.map((each) => each.key)).not.toContain('filed-filed')
    expect(picture.arrows.filter((each) => each.back).map((each) => each.labels)).toEqual([['退回补充调查']]) // prettier-ignore
  })

  it('writes once what several arrows into one step say alike', () => {
    const said = picture.arrows.flatMap((each) => each.labels)
    expect(said.filter((label) => label === '不成立')).toHaveLength(1)
  })

  it('gives every turn a row of its own, below the usual way', () => {
    expect(at('clue').y).toBe(at('concluded').y)
    expect(at('dropped').y).toBeGreaterThan(at('filed').y)
  })
})
