/** A procedure as a picture: steps in columns from the start, moves between them as arrows. */
import type { Procedure } from '@/api/types'

export const BOX = { width: 124, height: 46, column: 196, row: 118, left: 16, top: 34 }

export interface Node {
  step: string
  name: string
  x: number
  y: number
  /** What may be recorded here without leading on. */
  within: string[]
}

export interface Arrow {
  key: string
  labels: string[]
  path: string
  x: number
  y: number
  back: boolean
}

type Edge = { source: string; target: string; labels: string[] }

export function drawn(table: Procedure) {
  const edges = joined(table)
  const back = backwards(table.start, edges)
  const onward = edges.filter((each) => !back.has(each))
  const columns = columnsOf(table.start, onward)
  const nodes = placed(table, columns)
  const at = new Map(nodes.map((each) => [each.step, each]))
  const arrows = edges.flatMap((each) => {
    const [from, to] = [at.get(each.source), at.get(each.target)]
    return from && to ? [arrow(each, from, to, back.has(each))] : []
  })
  const right = Math.max(...nodes.map((each) => each.x))
  const low = Math.max(...nodes.map((each) => each.y))
  const size = { width: right + BOX.width + BOX.left, height: low + BOX.height + 24 }
  return { nodes, arrows: apart(arrows), ...size }
}

/** One arrow for all moves from one step to another; those that stay are no arrows. */
function joined(table: Procedure): Edge[] {
  const edges = new Map<string, Edge>()
  for (const { source, target, label } of table.moves) {
    if (source === target) continue
    const key = `${source} ${target}`
    const edge = edges.get(key) ?? { source, target, labels: [] }
    if (!edge.labels.includes(label)) edge.labels.push(label)
    edges.set(key, edge)
  }
  return [...edges.values()]
}

/** Edges that lead back to a step one came through. */
function backwards(start: string, edges: Edge[]): Set<Edge> {
  const back = new Set<Edge>()
  const [open, done] = [new Set<string>(), new Set<string>()]
  function walk(step: string) {
    open.add(step)
    for (const edge of edges.filter((each) => each.source === step)) {
      if (open.has(edge.target)) back.add(edge)
      else if (!done.has(edge.target)) walk(edge.target)
    }
    open.delete(step)
    done.add(step)
  }
  walk(start)
  return back
}

/** The longest way from the start says the column, so that no arrow runs against the reading. */
function columnsOf(start: string, edges: Edge[]): Map<string, number> {
  const columns = new Map([[start, 0]])
  for (let changed = true; changed;) {
    changed = false
    for (const { source, target } of edges) {
      const next = (columns.get(source) ?? -1) + 1
      if (!columns.has(source) || next <= (columns.get(target) ?? -1)) continue
      columns.set(target, next)
      changed = true
    }
  }
  return columns
}

function placed(table: Procedure, columns: Map<string, number>): Node[] {
  const rows = new Map<number, number>()
  const order = [...new Set([table.start, ...table.moves.flatMap((m) => [m.source, m.target])])]
  return order.flatMap((step) => {
    const column = columns.get(step)
    if (column === undefined) return []
    const row = rows.get(column) ?? 0
    rows.set(column, row + 1)
    const stays = table.moves.filter((each) => each.source === step && each.target === step)
    const within = [...new Set(stays.map((each) => each.label))]
    const x = BOX.left + column * BOX.column
    return [{ step, name: table.steps[step] ?? step, within, x, y: BOX.top + row * BOX.row }]
  })
}

function arrow(edge: Edge, from: Node, to: Node, back: boolean): Arrow {
  const key = `${edge.source}-${edge.target}`
  const [y1, y2] = [from.y + BOX.height / 2, to.y + BOX.height / 2]
  if (back) {
    const [x1, x2] = [from.x + BOX.width / 2, to.x + BOX.width / 2]
    const over = from.y - 24
    const path = `M${x1} ${from.y}C${x1} ${over} ${x2} ${over} ${x2} ${to.y}`
    return { key, labels: edge.labels, path, x: (x1 + x2) / 2, y: from.y - 20, back }
  }
  const [x1, x2] = [from.x + BOX.width, to.x]
  const bend = Math.min(90, (x2 - x1) / 2 + 20)
  const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
  return { key, labels: edge.labels, path, x: (x1 + x2) / 2, y: (y1 + y2) / 2, back }
}

/** Labels that would cover one another move apart. */
function apart(arrows: Arrow[]): Arrow[] {
  const placed: Arrow[] = []
  for (const each of [...arrows].sort((a, b) => a.x - b.x || a.y - b.y)) {
    let { y } = each
    while (placed.some((one) => Math.abs(one.x - each.x) < 84 && Math.abs(one.y - y) < 17)) y += 17
    placed.push({ ...each, y })
  }
  return placed
}
