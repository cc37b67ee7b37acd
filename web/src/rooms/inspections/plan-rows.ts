/** Due items pasted as text: one a line, the subject's code or credit code, then the item's. */

export interface DueRow {
  subject: string
  item: string
  /** As people count them in their sheet. */
  line: number
}

export interface Pasted {
  rows: DueRow[]
  /** Lines that cannot be read. */
  wrong: number[]
}

const HEADING = /监管对象|信用代码|事项/

export function readRows(text: string): Pasted {
  const read: Pasted = { rows: [], wrong: [] }
  text.split(/\r?\n/).forEach((said, n) => {
    const cells = said.split(/[,，;；\t]/).map((each) => each.trim())
    if (!cells.some(Boolean) || (!read.rows.length && HEADING.test(said))) return
    const [subject, item] = cells
    if (subject && item) read.rows.push({ subject: subject.toUpperCase(), item, line: n + 1 })
    else read.wrong.push(n + 1)
  })
  return read
}
