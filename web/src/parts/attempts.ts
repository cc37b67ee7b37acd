/** Doing something to the record on the page, once, whoever clicks twice; a refusal is kept. */
import { ref, shallowRef, type ShallowRef } from 'vue'
import { Problem } from '@/api/client'

export function useAttempts<Thing extends { number: string }>(found: ShallowRef<Thing | null>) {
  const refusal = shallowRef<unknown>(null)
  const busy = ref(false)
  /** The same for every try of one intent that got no answer. */
  const key = ref('')

  /** Do it; a refusal is kept to be shown where it was asked. */
  async function attempt(act: (number: string) => Promise<Thing>): Promise<boolean> {
    if (!found.value || busy.value) return false
    ;[busy.value, refusal.value] = [true, null]
    key.value ||= crypto.randomUUID()
    try {
      found.value = await act(found.value.number)
      key.value = ''
      return true
    } catch (problem) {
      refusal.value = problem
      if (problem instanceof Problem) key.value = ''
      return false
    } finally {
      busy.value = false
    }
  }

  return { refusal, busy, key, attempt }
}
