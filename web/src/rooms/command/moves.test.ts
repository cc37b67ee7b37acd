import { expect, it } from 'vitest'
import type { Incident, Move } from '@/api/types'
import { deskMoves } from './moves'
import { row } from './rows.fixture'

const move = (name: string, allowed = true): Move => ({
  name,
  label: name,
  allowed,
  why_not: '',
  basis: '',
})
const at = (step: string, moves: Move[], more: Partial<Incident> = {}) =>
  ({ ...row('JH1', { step }), moves, ...more }) as Incident
const names = (moves: Move[]) => moves.map((each) => each.name)
const nobody = () => false
const anybody = () => true

it('leaves to the phone what is done on the spot', () => {
  expect(names(deskMoves(at('dispatched', [move('accept'), move('dispatch')]), nobody))).toEqual([
    'dispatch',
  ])
})

it('makes one panel of passing and sending back', () => {
  const moves = deskMoves(at('handled', [move('pass', false), move('rework')]), nobody)
  expect(moves).toMatchObject([{ name: 'verify', label: '核查', allowed: true }])
})

it('calls a second dispatch by its name', () => {
  expect(deskMoves(at('handling', [move('dispatch')]), nobody)[0]?.label).toBe('改派')
})

it('offers the clocks, a reminder and discretion only to those who may, and only while it is open', () => {
  expect(names(deskMoves(at('handling', []), anybody))).toEqual(['pause', 'urge', 'conceal'])
  expect(names(deskMoves(at('handling', [], { paused: true }), anybody))).toEqual([
    'resume',
    'urge',
    'conceal',
  ])
  expect(names(deskMoves(at('handling', [], { sensitive: true }), anybody))).toContain('reveal')
  expect(deskMoves(at('closed', []), anybody)).toEqual([])
})
