/** Steps of a case: their look, and the way from the first to the last as a bar shows it. */
import type { Case, Procedure } from '@/api/types'
import { STATUS } from '@/parts/status'

type Look = { colour: string; path: string }
const LOOKS: Record<string, Look> = {
  clue: STATUS.collected,
  spot: STATUS.collected,
  filed: STATUS.handling,
  concluded: STATUS.handled,
  noticed: STATUS.triaged,
  decided: STATUS.dispatched,
  waived: STATUS.dispatched,
  served: STATUS.verified,
  'waiver-served': STATUS.verified,
  'drop-served': STATUS.verified,
  closed: STATUS.closed,
  archived: STATUS.closed,
}
/** What a lawyer expects to read; a case that took another turn shows the turn it took. */
export const USUAL = ['clue', 'spot', 'filed', 'concluded', 'noticed', 'decided', 'served', 'closed', 'archived'] // prettier-ignore

const TURNED = ['not-filed', 'dropped', 'handed-over', 'transferred', 'measure-refused', 'crime-refused', 'court-refused', 'court-denied'] // prettier-ignore

/** Whether a move leads to a later step of the usual way; to be served is to go on as well. */
export function isOnward({ source, target }: { source: string; target: string }, table: Procedure) {
  const to = USUAL.indexOf(target)
  if (to >= 0 && USUAL.includes(source)) return to > USUAL.indexOf(source)
  return target === 'waiver-served' || nextOf(source, table) === target
}

export const lookOf = (step: string): Look =>
  LOOKS[step] ?? (TURNED.includes(step) ? STATUS.rejected : STATUS.handling)

export interface Stop {
  step: string
  name: string
  state: 'past' | 'here' | 'ahead'
  /** The day it came to this step. */
  on: string
}

export function wayOf(found: Pick<Case, 'step' | 'acts' | 'opened_at'>, table: Procedure): Stop[] {
  const came = new Map(found.acts.filter((a) => a.before !== a.after).map((a) => [a.after, a.on]))
  const names = stepsOf(found.step, [...came.keys()], table)
  const at = names.indexOf(found.step)
  return names.map((step, n) => ({
    step,
    name: table.steps[step] ?? step,
    state: n < at ? 'past' : n === at ? 'here' : 'ahead',
    on:
      n > at
        ? ''
        : (came.get(table.steps[step] ?? step) ?? (n ? '' : found.opened_at.slice(0, 10))),
  }))
}

function stepsOf(step: string, cameTo: string[], table: Procedure): string[] {
  const usual = USUAL.filter((each) => each in table.steps)
  if (usual.includes(step) && !turned(cameTo, usual, table)) return usual
  const codes = new Map(Object.entries(table.steps).map(([code, name]) => [name, code]))
  const walked = cameTo.map((name) => codes.get(name) ?? name)
  return [...new Set([table.start, ...walked.filter((each) => each !== step), step]), ...onwards(step, table)] // prettier-ignore
}

function turned(cameTo: string[], usual: string[], table: Procedure): boolean {
  const names = new Set(usual.map((each) => table.steps[each]))
  return cameTo.some((each) => !names.has(each))
}

/** Where the usual move leads: the table names it first; what can be closed is closed. */
function nextOf(step: string, table: Procedure): string | undefined {
  const away = table.moves.filter((each) => each.source === step && each.target !== step)
  return (away.find((each) => each.target === 'closed') ?? away[0])?.target
}

/** The usual way on to the end. */
function onwards(step: string, table: Procedure): string[] {
  const way: string[] = []
  for (let at = nextOf(step, table); at && !way.includes(at); at = nextOf(at, table)) way.push(at)
  return way
}
