/** What waits for a head, as lines of one table; and what became of it. */
import type { Approved, InspectionPlan, VisitRow } from '@/api/types'
import { startOf, togetherText } from './week'

export interface Line {
  number: string
  name: string
  about: string
  when: string
  what: string
  source: string
  to?: string
}

export function planLine(said: unknown): Line {
  const { number, title, office, since, until, total, source_name } = said as InspectionPlan
  const line = { number, name: title, about: office, what: `${total} 项`, source: source_name }
  return { ...line, when: `${since} 至 ${until}`, to: `/desk/inspections/plans/${number}` }
}

export function visitLine(said: unknown): Line {
  const row = said as VisitRow
  return {
    number: row.number,
    name: row.subject.name,
    about: row.subject.address,
    when: `${row.day} ${startOf(row)}`,
    what: togetherText(row),
    source: row.source + (row.urgent ? ' · 紧急' : ''),
    to: `/desk/inspections/${row.number}`,
  }
}

/** The house takes so many at once; a wave is answered before the next is sent. */
export const WAVE = 20

export function wavesOf(plans: string[], visits: string[]) {
  const cut = (all: string[]) =>
    Array.from({ length: Math.ceil(all.length / WAVE) }, (_, n) =>
      all.slice(n * WAVE, (n + 1) * WAVE),
    )
  return [
    ...cut(plans).map((some) => ({ plans: some, visits: [] as string[] })),
    ...cut(visits).map((some) => ({ plans: [] as string[], visits: some })),
  ]
}

export function toldText(answered: Approved[], all: number): string {
  const refused = answered.filter((each) => each.says).length
  const waiting = all > answered.length ? `，还有 ${all - answered.length} 个正在办` : ''
  return `批准 ${answered.length - refused} 个，没有批准 ${refused} 个${waiting}。`
}

/** Everything that keeps one from being approved, so that all of it is mended at once. */
export function reasonsOf(told: Approved | undefined) {
  return told ? [{ says: told.says, basis: told.basis }, ...told.more] : []
}
