/** The rows of a procedure as a reader wants them: one move, however many ways it leads. */
import type { Procedure } from '@/api/types'

export function rowsOf(table: Procedure) {
  const rows = new Map<string, Procedure['moves']>()
  for (const move of table.moves) {
    const key = `${move.name} ${move.article} ${move.needs.map((each) => each.says).join()}`
    rows.set(key, [...(rows.get(key) ?? []), move])
  }
  return [...rows].map(([key, moves]) => {
    const [first] = moves
    const articles = [...new Set(first!.needs.map((each) => each.article))]
    const way = moves.map((each) => wayOf(each, table)).join('；')
    return { key, label: first!.label, permission: first!.permission, article: first!.article, articles, way } // prettier-ignore
  })
}

function wayOf(move: Procedure['moves'][number], table: Procedure): string {
  const [from, to] = [table.steps[move.source], table.steps[move.target]]
  return from === to ? `${from}（不变）` : `${from} → ${to}`
}
