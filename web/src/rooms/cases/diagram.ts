/** A procedure as a picture: steps in columns from the start, moves between them as arrows. */
import type { Procedure } from '@/api/types'
import { USUAL } from './steps'

export const BOX = { width: 124, height: 44, column: 206, row: 76, left: 16, top: 40, gap: 62 }

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

/** The usual way is the first row; every other turn has a row of its own, with what follows it. */
function placed(table: Procedure, columns: Map<string, number>): Node[] {
  const order = [...new Set([table.start, ...table.moves.flatMap((m) => [m.source, m.target])])]
  const rows = new Map<string, number>()
  let lowest = 0
  for (const step of order.filter((each) => !USUAL.includes(each))) {
    const before = table.moves.find((m) => m.target === step && rows.has(m.source))
    rows.set(step, before ? rows.get(before.source)! : ++lowest)
  }
  return order.flatMap((step) => {
    const [column, row] = [columns.get(step), rows.get(step) ?? 0]
    if (column === undefined) return []
    const stays = table.moves.filter((each) => each.source === step && each.target === step)
    const within = [...new Set(stays.map((each) => each.label))]
    const y = BOX.top + row * BOX.row + (row ? BOX.gap : 0)
    return [{ step, name: table.steps[step] ?? step, within, x: BOX.left + column * BOX.column, y }]
  })
}

function arrow(edge: Edge, from: Node, to: Node, back: boolean): Arrow {
  const key = `${edge.source}-${edge.target}`
  const [y1, y2] = [from.y + BOX.height / 2, to.y + BOX.height / 2]
  if (back) {
    const [x1, x2] = [from.x + BOX.width / 2, to.x + BOX.width / 2]
    const over = from.y - 30
    const path = `M${x1} ${from.y}C${x1} ${over} ${x2} ${over} ${x2} ${to.y}`
    return { key, labels: edge.labels, path, x: x1, y: from.y - 8, back }
  }
  const [x1, x2] = [from.x + BOX.width, to.x]
  const across = { key, labels: edge.labels, back }
  if (y1 === y2) return { ...across, path: `M${x1} ${y1}H${x2}`, x: (x1 + x2) / 2, y: y1 - 8 }
  // down at once into the row of the turn; up only before the step it leads to
  const down = y2 > y1
  const turn = down ? x1 + 14 : x2 - 14
  const label = down ? { x: x2 - 40, y: y2 - 8 } : { x: x1 + 34, y: y1 - 8 }
  return { ...across, path: `M${x1} ${y1}H${turn}V${y2}H${x2}`, ...label }
}

/** What several arrows into one step say alike is written once. */
function apart(arrows: Arrow[]): Arrow[] {
  const seen = new Set<string>()
  return arrows.map((each) => {
    const spot = `${each.x} ${each.y} ${each.labels.join()}`
    const labels = seen.has(spot) ? [] : each.labels
    seen.add(spot)
    return { ...each, labels }
  })
}
