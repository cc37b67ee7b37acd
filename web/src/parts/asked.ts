/** Something asked of the server: what came, what went wrong, and asking again. */
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'

export interface Asked<T> {
  found: ShallowRef<T | null>
  error: ShallowRef<unknown>
  busy: Ref<boolean>
  ask: () => Promise<void>
}

/** Ask now, and again by `ask`; a late answer to an earlier question is dropped. */
export function useAsked<T>(question: () => Promise<T>): Asked<T> {
  const found = shallowRef<T | null>(null)
  const error = shallowRef<unknown>(null)
  const busy = ref(false)
  let asked = 0

  async function ask() {
    const mine = ++asked
    busy.value = true
    try {
      const answer = await question()
      if (mine === asked) [found.value, error.value] = [answer, null]
    } catch (problem) {
      if (mine === asked) error.value = problem
    } finally {
      if (mine === asked) busy.value = false
    }
  }

  void ask()
  return { found, error, busy, ask }
}
