/** A visit as it stands on this phone: what was said here counts at once, sent or not. */
import type { Out } from '../db'
import type { Item, Result, Visit, VisitStep } from './types'

const AFTER: Record<string, VisitStep> = {
  notify: 'noticed',
  arrive: 'underway',
  'arrive-urgently': 'underway',
  finish: 'checked',
  tell: 'told',
}

export const STEP_NAMES: Record<VisitStep, string> = {
  draft: '待审批',
  approved: '待通知',
  noticed: '待上门',
  underway: '检查中',
  checked: '待告知结果',
  told: '已办结',
  refused: '企业拒绝',
  dropped: '已取消',
}

export const OUTCOMES: Record<string, string> = {
  fine: '未发现问题',
  corrected: '当场改正',
  correction: '责令限期改正',
  education: '批评教育',
  case: '立案查处',
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
  /** The server said no, and the person must look. */
  stuck: Out | null
}

/** After a refusal nothing later counts: it waits behind what was refused. */
export function stand(visit: { number: string; step: string }, outs: Out[]): Stand {
  const said = ofVisit(visit.number, outs)
  const at = said.findIndex(isStuck)
  const counted = at < 0 ? said : said.slice(0, at)
  const steps = counted.map((out) => AFTER[out.act]).filter((each) => each !== undefined)
  const step = steps.at(-1) ?? (visit.step as VisitStep)
  const stuck = said[at] ?? null
  return { step, name: STEP_NAMES[step], waiting: counted.length > 0, stuck }
}

export interface ItemHere extends Item {
  waiting: boolean
}

/** The items with what was said of them here; said again, the later word stands. */
export function itemsOf(visit: Pick<Visit, 'number' | 'items'>, outs: Out[]): ItemHere[] {
  const said = new Map<string, Result>()
  for (const out of ofVisit(visit.number, outs))
    if (out.act === 'check' && !isStuck(out)) {
      const result = (out.body as { said: Result }).said
      said.set(result.item, result)
    }
  return visit.items.map((item) => {
    const result = said.get(item.code)
    if (!result) return { ...item, waiting: false }
    return { ...item, ...result, outcome_name: OUTCOMES[result.outcome] ?? '', waiting: true }
  })
}

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
