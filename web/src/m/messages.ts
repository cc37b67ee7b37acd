/** Notices to this person, kept for when there is no network. */
import { computed } from 'vue'
import { post } from '@/api/client'
import { useAnswer, type Asked } from './shelf'
import type { Told } from './types'
import { shallowRef } from 'vue'

const PATH = '/api/command/notices'
export const told = shallowRef<Asked<Told[]> | null>(null)
export const unread = computed(
  () => told.value?.answer?.filter((each) => !each.read_at).length ?? 0,
)

/** Called once, by the app. */
export function useMessages(): void {
  told.value = useAnswer<Told[]>(() => PATH)
}

/** Mark a notice of the to-do list; the messages hear of it when they are next asked. */
export async function markReadById(id: number): Promise<void> {
  await post(`${PATH}/${id}/read`).catch(() => undefined)
  await told.value?.ask()
}

/** Not worth an intent: what is not marked now is marked when it is opened again. */
export async function markRead(notice: Told): Promise<void> {
  if (notice.read_at) return
  notice.read_at = new Date().toISOString()
  await post(`${PATH}/${notice.id}/read`).catch(() => (notice.read_at = null))
}
