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

  it('puts no label on another', () => {
    const spots = picture.arrows.map((each) => `${Math.round(each.x)} ${Math.round(each.y)}`)
    expect(new Set(spots).size).toBe(spots.length)
  })
})
