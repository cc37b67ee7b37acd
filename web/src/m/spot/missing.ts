/** What still stands against the penalty, in the server's own words, asked without the server. */
import { age, bornOn } from './identity'
import { cents, figures } from './money'
import type { Colleague, Range, Simple, SpotItem, Typed } from './types'

export interface Missing {
  /** The part of the form it is about. */
  part: string
  says: string
  basis?: string
}

type Ask = (typed: Typed, known: Known) => Missing | null
export interface Known {
  simple: Simple
  item: SpotItem | undefined
  /** The day of the act, “2026-11-20”. */
  on: string
}

const COMPREHENSIVE = '综合'
const LIGHT = ['警告', '罚款']

export function ranges(typed: Typed, item: SpotItem | undefined): Range[] {
  return item?.[typed.kind] ?? []
}

/** The kinds that may be decided on the spot and that the item threatens. */
export function kindsOf(typed: Typed, item: SpotItem | undefined): string[] {
  const threatened = ranges(typed, item).map((each) => each.kind)
  return threatened.length ? LIGHT.filter((kind) => threatened.includes(kind)) : LIGHT
}

export const may = (colleague: Colleague, item: SpotItem | undefined) =>
  !item || [COMPREHENSIVE, item.domain].some((each) => colleague.domains.includes(each))

export function years(typed: Typed, on: string): number | null {
  const born = typed.kind === 'citizen' ? bornOn(typed.identity) : null
  return born ? age(born, on) : null
}

export const isYoung = (typed: Typed, known: Known) => below(known, 'grown', years(typed, known.on))

function below({ simple }: Known, limit: string, given: number | null): boolean {
  return given !== null && given < Number(simple.limits[limit]!.value)
}

/** The statute's floor and ceiling in cents, known only if every fine of the item has one. */
function bound(which: 'low' | 'high', said: Range[]): number | null {
  const all = said.filter((each) => each.kind === '罚款').map((each) => cents(each[which]))
  if (!all.length || all.some((each) => each === null)) return null
  return which === 'low' ? Math.min(...(all as number[])) : Math.max(...(all as number[]))
}

function said(known: Known, part: string, name: string, places: Record<string, unknown> = {}) {
  const { says, basis } = known.simple.sentences[name]!
  return { part, basis, says: says.replace(/{(\w+)}/g, (_, key) => String(places[key])) }
}

const own = (part: string, says: string): Missing => ({ part, says })

const matter: Ask = (typed, known) => {
  if (!known.item) return own('item', '请选择执法事项')
  if (!typed.name.trim()) return own('party', '请填写当事人姓名或者名称')
  if (below(known, 'punishable', years(typed, known.on)))
    return said(known, 'party', 'child', { years: years(typed, known.on) })
  if (!typed.spot) return own('matter', '请先定位或在地图上选点')
  return typed.facts.trim() ? null : own('matter', '请写明违法事实')
}

const heard: Ask = (typed, known) => {
  if (!typed.photos.length && !typed.evidence.trim()) return said(known, 'matter', 'evidence')
  const second = known.simple.colleagues.find((each) => each.id === typed.second)
  if (!second || !may(second, known.item)) return own('second', '请选择持有本领域执法证的协办人员')
  if (!typed.shown) return said(known, 'heard', 'shown')
  if (!typed.told) return said(known, 'heard', 'told')
  return typed.defence.trim() ? null : said(known, 'heard', 'heard')
}

const penalty: Ask = (typed, known) => {
  if (!typed.kinds.length) return said(known, 'penalty', 'kinds')
  if (typed.kinds.includes('罚款')) {
    const found = fine(typed, known)
    if (found) return found
  }
  if (isYoung(typed, known) && !typed.lighter.trim())
    return said(known, 'penalty', 'young', { years: years(typed, known.on) })
  return null
}

const fine: Ask = (typed, known) => {
  const sum = cents(typed.fine)
  if (!sum) return own('penalty', '请写明罚款数额（元）')
  const threatened = ranges(typed, known.item)
  const [low, high] = [bound('low', threatened), bound('high', threatened)]
  const typedFine = figures(sum)
  if (high !== null && sum > high)
    return said(known, 'penalty', 'high', { fine: typedFine, high: figures(high) })
  if (sum > cents(known.simple.limits[typed.kind]!.value)!)
    return said(known, 'penalty', typed.kind, { fine: typedFine })
  if (low !== null && sum < low)
    return said(known, 'penalty', 'low', { fine: typedFine, low: figures(low) })
  return null
}

const paid: Ask = (typed, known) => {
  if (typed.cash === 'no' || !typed.kinds.includes('罚款')) return null
  const [sum, most] = [cents(typed.fine)!, cents(known.simple.limits.cash!.value)!]
  if (typed.cash === 'small' && sum > most)
    return said(known, 'cash', 'cash', { fine: figures(sum) })
  return typed.receipt.trim() ? null : said(known, 'cash', 'receipt')
}

const signed: Ask = (typed, known) => {
  const noted = typed.refusing ? typed.refused.trim() : typed.signature
  return noted ? null : said(known, 'sign', 'signed')
}

/** The first thing, from the top of the form downwards. */
export function missing(typed: Typed, known: Known): Missing | null {
  for (const ask of [matter, heard, penalty, paid, signed]) {
    const found = ask(typed, known)
    if (found) return found
  }
  return null
}
