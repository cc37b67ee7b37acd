/** What is being typed is kept as it is typed, and is there again after a reload without network.
 *
 * Who turns to another app within the pause, and never comes back, loses nothing either.
 */
import { onScopeDispose, reactive, toRaw, watch } from 'vue'
import type { FieldDb } from './db'
import { db } from './house'

export interface DraftOf<T> {
  value: T
  /** True once what was kept has been put back. */
  ready: boolean
  savedAt: number
  clear: () => Promise<void>
}

const PAUSE = 250

export function useDraft<T extends object>(key: string, empty: () => T, at = db()): DraftOf<T> {
  const draft = reactive({ value: empty(), ready: false, savedAt: 0, clear }) as DraftOf<T>
  let timer = 0
  let cleared = false

  async function clear() {
    cleared = true
    clearTimeout(timer)
    await at.drafts.delete(key)
  }
  const save = () => {
    clearTimeout(timer)
    timer = 0
    if (!cleared) void keepDraft(at, key, draft.value).then((when) => (draft.savedAt = when))
  }
  const leaving = () => {
    if (timer && document.hidden) save()
  }
  document.addEventListener('visibilitychange', leaving)
  onScopeDispose(() => document.removeEventListener('visibilitychange', leaving), true)
  void restore(at, key, draft).then(() => {
    watch(
      () => draft.value,
      () => {
        clearTimeout(timer)
        timer = window.setTimeout(save, PAUSE)
      },
      { deep: true },
    )
  })
  return draft
}

async function restore<T extends object>(at: FieldDb, key: string, draft: DraftOf<T>) {
  const kept = await at.drafts.get(key)
  if (kept) Object.assign(draft.value, kept.value)
  draft.savedAt = kept?.savedAt ?? 0
  draft.ready = true
}

async function keepDraft(at: FieldDb, key: string, value: object): Promise<number> {
  const savedAt = Date.now()
  await at.drafts.put({ key, value: structuredClone(toRaw(value)), savedAt })
  return savedAt
}
