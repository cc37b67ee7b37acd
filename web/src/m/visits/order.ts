/** The stops of a day in the order they are walked, and which of them a code names. */
import type { VisitRow } from './types'

/** What was left open before comes first, then the day's by their hour, then what is looked at again. */
export function inOrder(rows: VisitRow[], day: string): VisitRow[] {
  const rank = (row: VisitRow) => (row.step === 'told' && row.day < day ? 2 : row.day < day ? 0 : 1)
  const key = (row: VisitRow) => `${rank(row)} ${row.day} ${row.starts ?? '99:99'} ${row.number}`
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

const FEW = 4

/** A plate or credit code, alone or within an address; typed, a part of it or of the name will do. */
export function namedBy<Row extends Pick<VisitRow, 'subject'>>(text: string, rows: Row[]): Row[] {
  const said = text.trim().toUpperCase()
  if (said.length < 2) return []
  const codes = ({ subject }: Row) =>
    [subject.code, subject.credit_code].filter(Boolean).map((code) => code.toUpperCase())
  const whole = rows.filter((row) => codes(row).some((code) => said.includes(code)))
  if (whole.length) return whole
  const part = (row: Row) =>
    row.subject.name.toUpperCase().includes(said) ||
    (said.length >= FEW && codes(row).some((code) => code.includes(said)))
  return rows.filter(part)
}
