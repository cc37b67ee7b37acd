/** Ask the server; without network, give the last answer and say how old it is. */
import { onUnmounted, reactive, watch } from 'vue'
import { get, Problem } from '@/api/client'
import { db } from './house'
import { heardWell, notice, onSent } from './sync'

export interface Asked<T> {
  answer: T | null
  /** When the server gave it. */
  at: number
  loading: boolean
  /** Why there is nothing to show; empty while the shelf helps out. */
  says: string
  ask: () => Promise<void>
}

const EVERY = 30_000

/** Keeps a page's answer: from the shelf at once, then from the server, again every half minute. */
export function useAnswer<T>(path: () => string): Asked<T> {
  const asked = reactive({ answer: null, at: 0, loading: true, says: '', ask }) as Asked<T>
  async function ask() {
    if (path()) await fill(asked, path())
  }
  async function begin() {
    if (!path()) return
    await fromShelf(asked, path())
    await ask()
  }
  askAgain(() => void (document.hidden || ask()))
  watch(path, begin, { immediate: true })
  return asked
}

/** Whenever something may be new: on the half minute, when live, when sent, when looked at. */
function askAgain(ask: () => void): void {
  const timer = window.setInterval(ask, EVERY)
  const silence = onSent(ask)
  document.addEventListener('visibilitychange', ask)
  addEventListener('field-live', ask)
  onUnmounted(() => {
    clearInterval(timer)
    silence()
    document.removeEventListener('visibilitychange', ask)
    removeEventListener('field-live', ask)
  })
}

async function fill<T>(asked: Asked<T>, path: string): Promise<void> {
  asked.loading = !asked.answer
  try {
    asked.answer = await fetched<T>(path)
    asked.at = Date.now()
    asked.says = ''
  } catch (why) {
    notice(why)
    if (!asked.answer) asked.says = why instanceof Error ? why.message : '没有成功，请重试。'
  } finally {
    asked.loading = false
  }
}

async function fromShelf<T>(asked: Asked<T>, path: string): Promise<void> {
  const kept = await db().shelf.get(path)
  if (!kept) return
  asked.answer = kept.answer as T
  asked.at = kept.at
  asked.loading = false
}

/** Ask, and keep the answer for when there is no network. */
export async function fetched<T>(path: string): Promise<T> {
  const askedAt = performance.now()
  try {
    const answer = await get<T>(path)
    heardWell(askedAt)
    await db().shelf.put({ path, answer, at: Date.now() })
    return answer
  } catch (why) {
    if (why instanceof Problem && why.status === 404) await db().shelf.delete(path)
    throw why
  }
}

/** Fetch beforehand what will be wanted where there is no network. */
export async function prefetch(paths: string[]): Promise<void> {
  for (const path of paths) await fetched(path).catch(() => undefined)
}
