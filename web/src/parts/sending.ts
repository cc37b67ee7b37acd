/** A form that is sent: once at a time, under one key for one intent, and what was answered. */
import { ref, shallowRef } from 'vue'
import { Problem } from '@/api/client'

export function useSending() {
  const busy = ref(false)
  const refusal = shallowRef<unknown>(null)
  let key = crypto.randomUUID()

  /** What came of it; null where it was refused, or is under way already. */
  async function send<T>(how: (key: string) => Promise<T>): Promise<T | null> {
    if (busy.value) return null
    ;[busy.value, refusal.value] = [true, null]
    try {
      return await how(key)
    } catch (problem) {
      refusal.value = problem
      if (problem instanceof Problem) key = crypto.randomUUID()
      return null
    } finally {
      busy.value = false
    }
  }
  return { busy, refusal, send }
}
