/** Amounts that a piece of evidence finds. */
export interface Finding {
  measure: string
  amount: string
}

/** Those that were filled in; a line left empty says nothing. */
export const found = (rows: Finding[]): Finding[] =>
  rows
    .map(({ measure, amount }) => ({ measure, amount: amount.trim() }))
    .filter((each) => each.amount)
