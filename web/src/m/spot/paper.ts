/** The decision as it is printed on the phone: the template's paragraphs with what was typed. */
import { capitals, cents, figures } from './money'
import type { SpotRecord, Typed } from './types'

const NONE = ['无', '没有']

export function paragraphs(record: SpotRecord): string[] {
  const { typed, paper } = record
  const names = ['facts', 'rights', 'penalty', ...paying(typed), 'remedy']
  if (typed.refusing) names.push('refused')
  return names.flatMap((name) => filled(paper[name] ?? '', placesOf(record)).split('\n'))
}

function paying({ kinds, cash }: Typed): string[] {
  if (!kinds.includes('罚款')) return []
  return [cash === 'no' ? 'payment' : 'cash']
}

const filled = (text: string, places: Record<string, string>) =>
  text.replace(/{([a-z_.]+)}/g, (_, key) => places[key] ?? '')

function placesOf({ typed, item, cashBasis, madeAt }: SpotRecord): Record<string, string> {
  return {
    'case.found_on': dayOf(madeAt),
    'case.found_at': typed.place.trim() || '本县',
    'case.facts': ended(typed.facts.trim()),
    'item.violated': item.basis,
    'item.basis': item.basis,
    'form.heard': heard(typed),
    'form.refused': ended(typed.refused.trim()),
    'decision.penalty': penaltyOf(typed),
    'payment.on_the_spot_basis': `《中华人民共和国行政处罚法》${cashBasis[typed.cash] ?? ''}`,
  }
}

export function penaltyOf({ kinds, fine }: Typed): string {
  const sum = cents(fine) ?? 0
  const money = `罚款人民币${figures(sum)}元（大写：${capitals(sum)}）`
  return ['警告', '罚款']
    .filter((kind) => kinds.includes(kind))
    .map((kind) => (kind === '罚款' ? money : kind))
    .join('；')
}

function heard({ defence, adopted }: Typed): string {
  const none = NONE.includes(defence.trim())
  const said = none
    ? '你（单位）表示无陈述、申辩意见。'
    : `你（单位）陈述：${ended(defence.trim())}`
  return said + (adopted.trim() ? `答复：${ended(adopted.trim())}` : '')
}

const ended = (text: string) =>
  /[。！？]$/.test(text) ? text : `${text.replace(/[，；.]+$/, '')}。`

const DAY = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

function partsOf(moment: number): Record<string, string> {
  return Object.fromEntries(DAY.formatToParts(moment).map((each) => [each.type, each.value]))
}

/** 2026年11月8日, as documents write days. */
export function dayOf(moment: number): string {
  const { year, month, day } = partsOf(moment)
  return `${year}年${month}月${day}日`
}

export function momentOf(moment: number): string {
  const { hour, minute } = partsOf(moment)
  return `${dayOf(moment)}${Number(hour)}时${Number(minute)}分`
}

/** “2026-11-08”, in the county's time wherever the phone believes to be. */
export function isoDay(moment: number): string {
  const { year, month, day } = partsOf(moment)
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}
