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
    const way = waysOf(moves, table)
    return { key, label: first!.label, permission: first!.permission, article: first!.article, articles: together(articles), way } // prettier-ignore
  })
}

function waysOf(moves: Procedure['moves'], table: Procedure): string {
  const name = (step: string) => table.steps[step] ?? step
  const stays = moves.filter((each) => each.source === each.target)
  const leads = moves.filter((each) => each.source !== each.target)
  const ways = leads.map((each) => `${name(each.source)} → ${name(each.target)}`)
  const within = stays.map((each) => name(each.source)).join('、')
  return [...ways, ...(within ? [`在“${within}”环节内`] : [])].join('；')
}

/** 《行政处罚法》第24条 and 第25条 become 《行政处罚法》第24、25条. */
export function together(articles: string[]): string[] {
  const laws = new Map<string, string[]>()
  for (const each of articles) {
    const [, law, article] = /^(《.+》)第(\d+)条$/.exec(each) ?? [null, each, '']
    laws.set(law!, [...(laws.get(law!) ?? []), ...(article ? [article] : [])])
  }
  return [...laws].map(([law, found]) => {
    const inOrder = found.sort((a, b) => Number(a) - Number(b))
    return found.length ? `${law}第${inOrder.join('、')}条` : law
  })
}
