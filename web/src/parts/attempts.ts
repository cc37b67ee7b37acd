/** Telling the server something once, whoever clicks twice or hears no answer; a refusal is kept. */
import { ref, shallowRef, type ShallowRef } from 'vue'
import { Problem } from '@/api/client'

export function useTelling() {
  const refusal = shallowRef<unknown>(null)
  const busy = ref(false)
  /** The same for every try of one intent that got no answer. */
  let key = ''

  /** Do it; a refusal is kept to be shown where it was asked. */
  async function tell(act: (key: string) => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    ;[busy.value, refusal.value] = [true, null]
    key ||= crypto.randomUUID()
    try {
      await act(key)
      key = ''
      return true
    } catch (problem) {
      refusal.value = problem
      if (problem instanceof Problem) key = ''
      return false
    } finally {
      busy.value = false
    }
  }

  return { refusal, busy, tell }
}

/** The same with the record on the page: it is what the server then says of it. */
export function useAttempts<Thing extends { number: string }>(found: ShallowRef<Thing | null>) {
  const { refusal, busy, tell } = useTelling()

  async function attempt(act: (number: string, key: string) => Promise<Thing>): Promise<boolean> {
    const number = found.value?.number
    if (!number) return false
    return tell(async (key) => (found.value = await act(number, key)))
  }

  return { refusal, busy, attempt }
}
