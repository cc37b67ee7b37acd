/** What a case waits for, in groups of steps; each post has its own queue in front. */

export interface Wait {
  key: string
  name: string
  steps: string[]
  /** What stands where nothing waits. */
  empty: string
  /** Only for who has this permission. */
  needs?: string
  /** Shown as cards: one look for each case. */
  cards?: boolean
}

const OWN: Wait[] = [
  {
    key: 'signing',
    name: '待我签批',
    steps: ['clue', 'noticed', 'waiver-served', 'dropped'],
    empty: '没有等您签批的案件。',
    needs: 'cases.decide',
    cards: true,
  },
  {
    key: 'review',
    name: '法制审核',
    steps: ['concluded', 'noticed'],
    empty: '没有需要审核的案件。',
    needs: 'cases.review',
    cards: true,
  },
  {
    key: 'owed',
    name: '待收缴',
    steps: ['served'],
    empty: '没有待收缴的罚没款。',
    needs: 'cases.collect',
  },
]
const ALL: Wait[] = [
  { key: 'clue', name: '待立案', steps: ['clue', 'spot'], empty: '没有待立案的案件。' },
  { key: 'open', name: '办理中', steps: ['filed', 'concluded'], empty: '没有正在调查的案件。' },
  { key: 'decide', name: '待决定', steps: ['noticed'], empty: '没有等待决定的案件。' },
  {
    key: 'perform',
    name: '执行中',
    steps: ['decided', 'waived', 'waiver-served', 'served'],
    empty: '没有正在执行的案件。',
  },
  {
    key: 'over',
    name: '已结',
    steps: ['not-filed', 'dropped', 'transferred', 'closed', 'archived'],
    empty: '还没有结案的案件。',
  },
  { key: 'all', name: '全部', steps: [], empty: '没有案件。' },
]

export function waitsFor(may: (permission: string) => boolean): Wait[] {
  return [...OWN.filter((each) => may(each.needs ?? '')), ...ALL]
}

/** How many wait, of the counts by step; every case for the group without steps. */
export function counted(wait: Wait, counts: Record<string, number>): number {
  const steps = wait.steps.length ? wait.steps : Object.keys(counts)
  return steps.reduce((sum, step) => sum + (counts[step] ?? 0), 0)
}
