/** Sums as they are typed, compared and written in documents. */

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']

/** Cents, or null for what is no sum: “50”, “50.5”. */
export function cents(typed: string | number | null | undefined): number | null {
  const said = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(String(typed ?? '').trim())
  return said ? Number(said[1]) * 100 + Number((said[2] ?? '').padEnd(2, '0')) : null
}

/** 50、50.05: cents only where there are any. */
export function figures(sum: number): string {
  return sum % 100 ? (sum / 100).toFixed(2) : String(sum / 100)
}

/** 伍拾元整, as a cheque writes it. What is decided on the spot is far below ten thousand. */
export function capitals(sum: number): string {
  const whole = Math.floor(sum / 100)
  const [jiao, fen] = [Math.floor((sum % 100) / 10), sum % 10]
  const said = whole ? `${upTo9999(whole)}元` : ''
  if (!jiao && !fen) return `${said || '零元'}整`
  const tenth = jiao ? `${DIGITS[jiao]}角` : whole ? '零' : ''
  return said + tenth + (fen ? `${DIGITS[fen]}分` : '整')
}

function upTo9999(number: number): string {
  let said = ''
  let gap = false
  for (const [n, each] of [...String(number)].entries()) {
    const digit = Number(each)
    if (digit) said += (gap ? '零' : '') + DIGITS[digit] + PLACES[String(number).length - 1 - n]
    gap = !digit
  }
  return said
}
