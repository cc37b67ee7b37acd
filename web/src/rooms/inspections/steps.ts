/** Steps of a visit: names, looks, and the way from the draft to the result. */
import type { Visit } from '@/api/types'
import { STATUS } from '@/parts/status'
import { moment } from '@/parts/time'

export const STEPS: Record<string, string> = {
  draft: '待审批',
  approved: '已批准',
  noticed: '待上门',
  underway: '检查中',
  checked: '待告知结果',
  told: '已办结',
  refused: '企业拒绝',
  dropped: '已取消',
}

const LOOKS: Record<string, { colour: string; path: string }> = {
  draft: STATUS.collected,
  approved: STATUS.triaged,
  noticed: STATUS.dispatched,
  underway: STATUS.handling,
  checked: STATUS.handled,
  told: STATUS.closed,
}
const WAY = ['draft', 'approved', 'noticed', 'underway', 'checked', 'told']

export const lookOf = (step: string) => LOOKS[step] ?? STATUS.rejected

export interface Stop {
  step: string
  name: string
  state: 'past' | 'here' | 'ahead'
  /** When it came there. */
  on: string
}

type Walked = Pick<Visit, 'step' | 'acts' | 'told_on'>

/** What was turned away or called off shows the steps it took, then the turn. */
export function wayOf({ step, acts, told_on }: Walked): Stop[] {
  const at = WAY.indexOf(step)
  const steps = at < 0 ? [...WAY.slice(0, reached(acts) + 1), step] : WAY
  const here = steps.indexOf(step)
  return steps.map((each, n) => ({
    step: each,
    name: STEPS[each]!,
    state: n === here ? 'here' : n < here ? 'past' : 'ahead',
    on: each === 'told' ? (told_on ?? '').slice(5) : cameTo(each, acts),
  }))
}

const LEADS_TO: Record<string, string[]> = {
  approved: ['批准检查'],
  noticed: ['通知企业'],
  underway: ['到达并亮码', '紧急检查'],
  checked: ['结束检查'],
}

function cameTo(step: string, acts: Walked['acts']): string {
  const act = acts.find((each) => LEADS_TO[step]?.includes(each.label))
  return act ? moment(act.said_at ?? act.at).slice(5) : ''
}

function reached(acts: Walked['acts']): number {
  return Math.max(0, ...WAY.map((step, n) => (cameTo(step, acts) ? n : 0)))
}
