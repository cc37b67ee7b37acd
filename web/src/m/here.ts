/** Where this phone is, asked rarely: it is for distances, not for following anyone. */
import { shallowRef } from 'vue'
import { host, type Fix } from './host'

const FRESH = 60_000
export const here = shallowRef<Fix | null>(null)
let at = 0

export async function lookAround(): Promise<void> {
  if (Date.now() - at < FRESH) return
  at = Date.now()
  here.value = await host.locate().catch(() => here.value)
}
