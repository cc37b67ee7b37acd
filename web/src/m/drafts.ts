/** What is being typed is kept as it is typed, and is there again after a reload without network.
 *
 * It is written with each change: in whatever pause one waits, a page may be gone, and a signature with it.
 */
import { reactive, toRaw, watch } from 'vue'
import type { FieldDb } from './db'
import { db } from './house'

export interface DraftOf<T> {
  value: T
  /** True once what was kept has been put back. */
  ready: boolean
  savedAt: number
  clear: () => Promise<void>
}

export function useDraft<T extends object>(key: string, empty: () => T, at = db()): DraftOf<T> {
  const draft = reactive({ value: empty(), ready: false, savedAt: 0, clear }) as DraftOf<T>
  let [writing, changed, cleared] = [false, false, false]

  async function clear() {
    cleared = true
    await at.drafts.delete(key)
  }
  /** One after the other: what is typed while one is being written goes into the next. */
  async function save() {
    changed = true
    if (writing) return
    writing = true
    try {
      while (changed && !cleared) {
        changed = false
        draft.savedAt = await keepDraft(at, key, draft.value)
      }
    } finally {
      writing = false
    }
  }
  void restore(at, key, draft).then(() => watch(() => draft.value, save, { deep: true }))
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
