/** The live stream: a nudge to ask again, so that a new task is here within a second. */
import { listen } from '@/api/live'

const SETTLE = 400
let timer = 0

export function startLive(): void {
  listen({ event: ({ name }) => name === 'position' || nudge(), state: () => undefined })
}

/** Many events in a moment are one question. */
function nudge(): void {
  clearTimeout(timer)
  timer = window.setTimeout(() => dispatchEvent(new Event('field-live')), SETTLE)
}
