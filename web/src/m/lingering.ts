/** What was just sent counts until the server's answer tells of it, so that nothing jumps back. */
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Out } from './db'
import { line } from './sync'

/** The outbox, with what has left it since the answer on the screen was given. */
export function useOuts(answeredAt: () => number): ComputedRef<Out[]> {
  const gone = shallowRef<{ out: Out; at: number }[]>([])
  watch(
    () => line.outs,
    (now, before) => {
      const ids = new Set(now.map((each) => each.id))
      const sent = before.filter(({ id, state }) => !ids.has(id) && SENT.includes(state))
      gone.value = [...gone.value, ...sent.map((out) => ({ out, at: Date.now() }))]
    },
    { flush: 'sync' },
  )
  return computed(() => {
    const still = gone.value.filter((each) => each.at > answeredAt()).map((each) => each.out)
    return [...still, ...line.outs]
  })
}

/** A refused intent only leaves when it is given up. */
const SENT = ['pending', 'sending']
