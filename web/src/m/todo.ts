/** What there is to do besides tasks, kept for when there is no network. */
import { computed, shallowRef } from 'vue'
import { get } from '@/api/client'
import type { Page, Todo, TodoKind } from '@/api/types'
import { useAnswer, type Asked } from './shelf'

const PATH = '/api/todo'
/** These are the task list's own cards, which also know what was said without network. */
const AS_TASKS = ['accept', 'arrive', 'report']

export const todos = shallowRef<Asked<TodoKind[]> | null>(null)
export const others = computed(
  () => todos.value?.answer?.filter((kind) => !AS_TASKS.includes(kind.kind)) ?? [],
)
export const count = computed(
  () => todos.value?.answer?.reduce((sum, kind) => sum + kind.count, 0) ?? 0,
)

/** Called once, by the app. */
export function useTodos(): void {
  todos.value = useAnswer<TodoKind[]>(() => PATH)
}

export function nextPage(kind: string, cursor: string): Promise<Page<Todo>> {
  return get<Page<Todo>>(`${PATH}/${kind}`, { cursor })
}
