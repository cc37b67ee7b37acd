/** The current moment, ticking once a second, by the server's clock when this machine's is wrong. */
import { ref } from 'vue'

const TOLERATED = 5_000
let drift = 0

export const now = ref(Date.now())

/** Take note of the server's Date header (its resolution is one second). */
export function heardTime(header: string | null): void {
  const there = Date.parse(header ?? '')
  if (Number.isNaN(there)) return
  const off = there - Date.now()
  drift = Math.abs(off) > TOLERATED ? off : 0
}

export function currentMoment(): number {
  return Date.now() + drift
}

/** By how much this machine's clock is ahead of the server's, in milliseconds; 0 if hardly. */
export function clockOff(): number {
  return drift ? -drift : 0
}

setInterval(() => (now.value = currentMoment()), 1000)
