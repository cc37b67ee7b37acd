/** Finding figures among the modules, and saying them. */
import type { Figure, Module } from '@/api/types'

export function figureOf(modules: Module[] | null, key: string): Figure | null {
  for (const module of modules ?? []) {
    const found = module.figures.find((figure) => figure.key === key)
    if (found) return found
  }
  return null
}

export function figuresOf(modules: Module[] | null, keys: string[]): Figure[] {
  return keys.map((key) => figureOf(modules, key)).filter((figure) => figure !== null)
}

/** 「1,097」「65.27」; nothing counted is said as such, not as zero. */
export function said(figure: Figure): string {
  return figure.value === null ? '—' : figure.value.toLocaleString('zh-CN')
}

const SPANS = { now: '此刻', today: '今日', period: '统计期内' } as const

/** Everything about how a figure was counted, in one line. */
export function counting(figure: Figure): string {
  const of =
    figure.denominator === null
      ? ''
      : `本次 ${figure.numerator?.toLocaleString('zh-CN')} ÷ ${figure.denominator.toLocaleString('zh-CN')}。`
  return `${SPANS[figure.span]}：${figure.definition}。${of}来源：${figure.basis}。`
}

export interface Stage {
  key: string
  name: string
  count: number
  to: string
  /** Of the stage before, in per cent. */
  share: number | null
}

/** What came in, and how far it went. */
export function funnel(modules: Module[] | null, steps: [key: string, name: string][]): Stage[] {
  const stages: Stage[] = []
  for (const [key, name] of steps) {
    const figure = figureOf(modules, key)
    if (!figure) continue
    const isShare = figure.unit === '%'
    const count = (isShare ? figure.numerator : figure.value) ?? 0
    const before = stages.at(-1)?.count
    const share = before ? Math.round((1000 * count) / before) / 10 : null
    stages.push({ key, name, count, to: figure.drill.to, share })
  }
  return stages
}
