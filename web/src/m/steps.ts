/** A task as it stands on this phone, and the one lawful step that comes next. */
import type { Out } from './db'
import type { MyTask, TaskState } from './types'

const AFTER: Record<string, TaskState> = {
  accept: 'accepted',
  refuse: 'refused',
  arrive: 'arrived',
  report: 'reported',
}

const STATE_NAMES: Record<TaskState, string> = {
  offered: '待接收',
  accepted: '已接收',
  arrived: '已到达',
  reported: '已反馈',
  refused: '已退回',
  withdrawn: '已撤回',
}

export interface Stand {
  state: TaskState
  /** A colleague has it: it is shown, and there is nothing to do. */
  theirs: boolean
  name: string
  /** Something said here has not reached the server yet. */
  waiting: boolean
  /** The server said no, and the person must look. */
  stuck: Out | null
}

/** What was said on the phone counts here at once, sent or not. */
export function stand(task: Pick<MyTask, 'id' | 'state' | 'mine'>, outs: Out[]): Stand {
  const mine = outs.filter((out) => out.about === `task:${task.id}`)
  const stuck = mine.find((out) => out.state === 'conflict' || out.state === 'refused') ?? null
  const said = mine.filter((out) => AFTER[out.act] && out !== stuck)
  const last = stuck ? undefined : said.at(-1)
  const state = last ? AFTER[last.act]! : task.state
  const waiting = Boolean(last)
  const theirs = !task.mine && !waiting && state !== 'offered'
  return { state, name: STATE_NAMES[state], waiting, stuck, theirs }
}

export type Step = 'accept' | 'arrive' | 'report' | null

const NEXT: Partial<Record<TaskState, Step>> = {
  offered: 'accept',
  accepted: 'arrive',
  arrived: 'report',
}
export const STEP_NAMES = { accept: '接收任务', arrive: '我已到达现场', report: '填写处置结果' }

export function nextStep(state: TaskState): Step {
  return NEXT[state] ?? null
}
