/** One task of mine, from the list and the detail together, so that either helps without network. */
import { computed, type ComputedRef } from 'vue'
import { db } from './house'
import { useAnswer, type Asked } from './shelf'
import { stand, type Stand } from './steps'
import { line } from './sync'
import type { Matter, MyTask } from './types'

export interface TaskHere {
  task: ComputedRef<MyTask | null>
  matter: ComputedRef<Matter | null>
  now: ComputedRef<Stand | null>
  asked: Asked<MyTask[]>
}

/** More than anybody has open, so that none is out of reach. */
export const OPEN_TASKS = '/api/command/tasks?state=open&limit=200'

export function useTask(id: number): TaskHere {
  const open = useAnswer<MyTask[]>(() => OPEN_TASKS)
  const done = useAnswer<MyTask[]>(() => '/api/command/tasks?state=done&limit=30')
  const task = computed(
    () => [...(open.answer ?? []), ...(done.answer ?? [])].find((each) => each.id === id) ?? null,
  )
  const detail = useMatter(() => task.value?.incident.number ?? '')
  const now = computed(() => (task.value ? stand(task.value, line.outs) : null))
  return { task, matter: computed(() => detail.answer), now, asked: open }
}

/** The matter itself, once its number is known. */
export function useMatter(number: () => string): Asked<Matter> {
  return useAnswer<Matter>(() => (number() ? `/api/command/incidents/${number()}` : ''))
}

/** The task of an incident, as far as this phone knows. */
export async function shelvedTask(number: string): Promise<number | null> {
  const kept = await db().shelf.get(OPEN_TASKS)
  const tasks = (kept?.answer as MyTask[] | undefined) ?? []
  return tasks.find((task) => task.incident.number === number)?.id ?? null
}
