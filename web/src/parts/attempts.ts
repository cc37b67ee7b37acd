/** Telling the server something once, whoever clicks twice or hears no answer; a refusal is kept. */
import { ref, shallowRef, type ShallowRef } from 'vue'
import { Problem } from '@/api/client'

/** Several intents, one after another: each keeps its key until an answer to it came. */
export function useKeys() {
  const keys = new Map<string, string>()

  return async function under<T>(intent: object, how: (key: string) => Promise<T>): Promise<T> {
    const said = JSON.stringify(intent)
    if (!keys.has(said)) keys.set(said, crypto.randomUUID())
    try {
      const came = await how(keys.get(said)!)
      keys.delete(said)
      return came
    } catch (problem) {
      if (problem instanceof Problem) keys.delete(said)
      throw problem
    }
  }
}

export function useSending() {
  const refusal = shallowRef<unknown>(null)
  const busy = ref(false)
  const under = useKeys()

  /** What came of it; null where it was refused, is under way already, or got no answer. */
  async function send<T>(how: (key: string) => Promise<T>): Promise<T | null> {
    if (busy.value) return null
    ;[busy.value, refusal.value] = [true, null]
    try {
      return await under({}, how)
    } catch (problem) {
      refusal.value = problem
      return null
    } finally {
      busy.value = false
    }
  }

  return { refusal, busy, send }
}

/** The same where only whether it was done is asked. */
export function useTelling() {
  const { refusal, busy, send } = useSending()
  const tell = async (act: (key: string) => Promise<unknown>) => (await send(act)) !== null
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
