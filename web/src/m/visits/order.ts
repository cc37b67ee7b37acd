/** The stops of a day in the order they are walked, and which of them a code names. */
import type { VisitRow } from './types'

/** What was left open before comes first, then the day's by their hour, then what is looked at again. */
export function inOrder(rows: VisitRow[], day: string): VisitRow[] {
  const rank = (row: VisitRow) => (row.step === 'told' && row.day < day ? 2 : row.day < day ? 0 : 1)
  const key = (row: VisitRow) => `${rank(row)} ${row.day} ${row.starts ?? '99:99'} ${row.number}`
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** How many are called on: one may be visited twice in a day. */
export const doors = (rows: Pick<VisitRow, 'subject'>[]): number =>
  new Set(rows.map(({ subject }) => subject.code)).size

const FEW = 4
/** `code`: the visit's own, as far as it is on the phone. */
type Named = Pick<VisitRow, 'subject'> & { code?: string }

/** As codes are printed; people type them small, and in groups. */
const tidied = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\-‐‑–—_.·]+/g, '')
    .toUpperCase()
const codes = ({ subject }: Pick<VisitRow, 'subject'>) =>
  [subject.code, subject.credit_code].filter(Boolean).map((code) => code.toUpperCase())

/** Whether a scanned code is the plate of this very one: at the door a part of it is not enough. */
export const isPlateOf = (text: string, row: Pick<VisitRow, 'subject'>): boolean =>
  codes(row).some((code) => text.trim().toUpperCase().includes(code))

/**
 * A plate or credit code or the visit's own code, alone or within an address; typed, a part of it or
 * of the name will do.
 */
export function namedBy<Row extends Named>(text: string, rows: Row[]): Row[] {
  const [said, code] = [text.trim().toUpperCase(), tidied(text)]
  if (said.length < 2) return []
  const whole = rows.filter((row) => isPlateOf(text, row) || (row.code && code.includes(row.code)))
  if (whole.length) return whole
  const part = (row: Row) =>
    row.subject.name.toUpperCase().includes(said) ||
    (code.length >= FEW && [...codes(row), row.code ?? ''].some((each) => each.includes(code)))
  return rows.filter(part)
}
