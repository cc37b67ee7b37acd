/** A visit as it stands on this phone: what was said here counts at once, sent or not. */
import type { Out } from '../db'
import type { Look } from './intents'
import { OUTCOMES, STEP_NAMES } from '@/parts/visit-words'
import type { Item, Result, Visit, VisitStep } from './types'

const AFTER: Record<string, VisitStep> = {
  notify: 'noticed',
  arrive: 'underway',
  'arrive-urgently': 'underway',
  finish: 'checked',
  tell: 'told',
}

export const aboutVisit = (number: string) => `visit:${number}`
const ofVisit = (number: string, outs: Out[]) =>
  outs.filter((out) => out.about === aboutVisit(number))
const isStuck = (out: Out) => out.state === 'conflict' || out.state === 'refused'

export interface Stand {
  step: VisitStep
  name: string
  /** Something said here has not reached the server yet. */
  waiting: boolean
  /** How often sending it has failed. */
  tries: number
  /** Items of a visit long over that have to be looked at again. */
  rechecks: number
  /** The server said no, and the person must look. */
  stuck: Out | null
}

interface Row {
  number: string
  step: string
  rechecks?: number
}

/** After a refusal nothing later counts: it waits behind what was refused. */
export function stand(visit: Row, outs: Out[]): Stand {
  const said = ofVisit(visit.number, outs)
  const at = said.findIndex(isStuck)
  const counted = at < 0 ? said : said.slice(0, at)
  const steps = counted.map((out) => AFTER[out.act]).filter((each) => each !== undefined)
  const step = steps.at(-1) ?? (visit.step as VisitStep)
  const stuck = said[at] ?? null
  const tries = Math.max(0, ...said.map((out) => out.tries ?? 0))
  const looked = new Set(counted.filter((out) => out.act === 'recheck').map(itemOf))
  const rechecks = step === 'told' ? Math.max(0, (visit.rechecks ?? 0) - looked.size) : 0
  const name = rechecks ? '待复查' : STEP_NAMES[step]
  return { step, name, waiting: counted.length > 0, tries, rechecks, stuck }
}

export const isOver = ({ step, rechecks }: Stand) => step === 'told' && !rechecks

const itemOf = (out: Out) => (out.body as { said: { item: string } }).said.item

/** What a person is told of what waits: it is safe, and what becomes of it. */
export function waitingWords({ tries }: Pick<Stand, 'tries'>): string {
  return tries
    ? `还没有传上去，已试 ${tries} 次；内容、照片和签名都保存在手机里，会自动再传。`
    : '已保存在手机里，联网后自动上传。'
}

export interface ItemHere extends Item {
  waiting: boolean
  /** Photographs that are still only on this phone. */
  kept: number
}

/** The items with what was said of them here; said again, the later word stands. */
export function itemsOf(visit: Pick<Visit, 'number' | 'items'>, outs: Out[]): ItemHere[] {
  const said = ofVisit(visit.number, outs).filter((out) => !isStuck(out))
  return visit.items.map((item) =>
    said
      .filter((out) => out.act in SAYS && itemOf(out) === item.code)
      .reduce<ItemHere>(
        (here, out) => ({ ...here, ...SAYS[out.act]!(out), waiting: true, kept: here.kept + (out.photos?.length ?? 0) }), // prettier-ignore
        { ...item, waiting: false, kept: 0 },
      ),
  )
}

/** What each act says of its item. */
const SAYS: Record<string, (out: Out) => Partial<Item>> = {
  check: (out) => {
    const said = (out.body as { said: Result }).said
    return { ...said, outcome_name: OUTCOMES[said.outcome] ?? '' }
  },
  recheck: (out) => {
    const { on, corrected, again_by } = (out.body as { said: Look }).said
    const looked = { rechecked_on: on, corrected_on: corrected ? on : null, waits: !!again_by }
    return again_by ? { ...looked, due_on: again_by } : looked
  },
}

/** Whether somebody has to look now whether it was put right. */
export const isDue = (item: Item, day: string) =>
  item.waits && item.due_on !== null && item.due_on <= day

/** What is still lacking before the visit can be ended, or "". */
export function lacksResult(items: Item[]): string {
  const open = items.filter((each) => !each.outcome).length
  return open ? `还有 ${open} 项没有记录` : ''
}

/** Who was met at the end, as it was said here or came back. */
export function metOf({ number, acts }: Pick<Visit, 'number' | 'acts'>, outs: Out[]): string {
  const said = ofVisit(number, outs)
    .filter((out) => out.act === 'finish')
    .at(-1)?.body.said
  const told = acts.filter((act) => act.label === '结束检查').at(-1)?.said
  return String(((said ?? told) as { met?: string } | undefined)?.met ?? '')
}

/** What is still lacking of one item's result, or "". */
export function lacksWords({ outcome, found, due_on }: Omit<Result, 'item'>): string {
  if (!outcome) return '请选择检查结果'
  if (outcome !== 'fine' && !found.trim()) return '请写明检查情况'
  return outcome === 'correction' && !due_on ? '请填写改正期限' : ''
}
