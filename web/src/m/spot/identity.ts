/** What an identity number says by itself: the day of birth, and whether a digit was mistyped. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** “1970-01-01”, or null where the number is none of a citizen (GB 11643). */
export function bornOn(identity: string): string | null {
  const said = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(identity.trim())
  if (!said) return null
  const day = `${said[1]}-${said[2]}-${said[3]}`
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(+date) && date.toISOString().startsWith(day) ? day : null
}

/** Whole years on a day, both as “2026-11-20”. */
export function age(born: string, on: string): number {
  const [year, month] = [born.slice(0, 4), born.slice(5)]
  return Number(on.slice(0, 4)) - Number(year) - (on.slice(5) < month ? 1 : 0)
}

/** A hint for the eye, never a refusal: the last digit does not fit the others. */
export function looksMistyped(identity: string): boolean {
  const said = identity.trim().toUpperCase()
  if (!said) return false
  if (!/^\d{17}[\dX]$/.test(said)) return true
  const sum = WEIGHTS.reduce((all, weight, n) => all + weight * Number(said[n]), 0)
  return CHECKS[sum % 11] !== said[17]
}
