/** Which incidents are wanted: in the URL, in the question to the server, and for what arrives live. */
import type { IncidentRow } from '@/api/types'
import { isOpen } from '@/parts/status'

export type Question = Partial<Omit<Filters, 'office'>> & { office?: number }

export interface Filters {
  step: string
  town: string
  kind: string
  office: string
  channel: string
  q: string
  overdue: boolean
  mine: boolean
}

export const NONE: Filters = {
  step: '',
  town: '',
  kind: '',
  office: '',
  channel: '',
  q: '',
  overdue: false,
  mine: false,
}

type UrlQuery = Record<string, unknown>
const TEXTS = ['step', 'town', 'kind', 'office', 'channel', 'q'] as const
const FLAGS = ['overdue', 'mine'] as const

export function fromUrl(query: UrlQuery): Filters {
  const texts = TEXTS.map((key) => [key, typeof query[key] === 'string' ? query[key] : ''])
  const flags = FLAGS.map((key) => [key, ['1', 'true'].includes(String(query[key] ?? ''))])
  return { ...NONE, ...Object.fromEntries([...texts, ...flags]) }
}

/** Only what differs from nothing, so that an address stays readable. */
export function toUrl(filters: Filters): Record<string, string | undefined> {
  const texts = TEXTS.map((key) => [key, filters[key] || undefined])
  const flags = FLAGS.map((key) => [key, filters[key] ? '1' : undefined])
  return Object.fromEntries([...texts, ...flags])
}

/** What the server is asked: only what was set, and an office by its number. */
export function toQuestion({ office, ...others }: Filters): Question {
  const set = Object.fromEntries(Object.entries(others).filter(([, value]) => value))
  return office ? { ...set, office: Number(office) } : set
}

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some(Boolean)
}

/** Whether a row that arrives live belongs in the list; what only the server can tell counts as no. */
export function belongs(row: IncidentRow, wanted: Filters): boolean {
  if (wanted.mine || wanted.office) return false
  if (!standsAt(row.step, wanted.step)) return false
  if (wanted.town && row.town !== wanted.town) return false
  if (wanted.kind && row.kind !== wanted.kind) return false
  if (wanted.channel && row.channel !== wanted.channel) return false
  if (wanted.overdue && !row.overdue) return false
  return !wanted.q || `${row.number}${row.title}${row.place}`.includes(wanted.q)
}

/** A step may be asked for by name, by several names, or as "open". */
function standsAt(step: string, wanted: string): boolean {
  if (wanted === 'open') return isOpen(step)
  return !wanted || wanted.split(',').includes(step)
}

/** Time-limit order: what is open first, then by what is due first. */
export function compare(a: IncidentRow, b: IncidentRow): number {
  const open = Number(isOpen(b.step)) - Number(isOpen(a.step))
  if (open) return open
  const due = (a.due_at ?? '9999').localeCompare(b.due_at ?? '9999')
  return due || a.number.localeCompare(b.number)
}

/** Put a changed row where it belongs, or take it out. With more pages to come, the tail is theirs. */
export function placed(
  rows: IncidentRow[],
  row: IncidentRow,
  wanted: Filters,
  more: boolean,
): IncidentRow[] {
  const known = rows.find((each) => each.number === row.number)
  if (known && known.version > row.version) return rows
  const others = rows.filter((each) => each.number !== row.number)
  const stays = known && (wanted.mine || wanted.office)
  if (!stays && !belongs(row, wanted)) return others
  const found = others.findIndex((each) => compare(row, each) < 0)
  const at = found < 0 ? others.length : found
  if (at === others.length && more) return others
  return [...others.slice(0, at), row, ...others.slice(at)]
}
