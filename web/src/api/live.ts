/** The live stream. One tab holds the connection (a browser allows six to one host) and tells the others. */

export type LiveState = 'connecting' | 'live' | 'retrying' | 'lost'
export interface LiveEvent {
  name: 'hello' | 'reset' | 'incident' | 'position' | 'notice'
  id: string
  data: unknown
}
interface Ears {
  event: (event: LiveEvent) => void
  state: (state: LiveState) => void
}
type Said =
  { kind: 'event'; event: LiveEvent } | { kind: 'state'; state: LiveState } | { kind: 'hello' }

const NAMES = ['hello', 'reset', 'incident', 'position', 'notice'] as const
const PAUSE = 5_000

export function listen(ears: Ears): void {
  const channel = new BroadcastChannel('jianhu-live')
  let state: LiveState = 'connecting'
  let leading = false
  const say = (said: Said) => channel.postMessage(said)

  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'event') ears.event(data.event)
    else if (data.kind === 'state') ears.state(data.state)
    else if (leading) say({ kind: 'state', state })
  }
  say({ kind: 'hello' })

  function lead() {
    leading = true
    follow({
      event: (event) => (ears.event(event), say({ kind: 'event', event })),
      state: (next) => ((state = next), ears.state(next), say({ kind: 'state', state: next })),
    })
    return new Promise<never>(() => {}) // hold the lock as long as this tab lives
  }
  if (navigator.locks) void navigator.locks.request('jianhu-live', lead)
  else void lead()
}

/** Hold the connection. The browser resumes by itself; when it gives up, we begin again where we were. */
export function follow(ears: Ears, last = ''): void {
  const source = new EventSource(last ? `/api/live?since=${last}` : '/api/live')
  source.onopen = () => ears.state('live')
  for (const name of NAMES) {
    source.addEventListener(name, (event) => {
      last = event.lastEventId || last
      ears.event({ name, id: event.lastEventId, data: JSON.parse(event.data) })
    })
  }
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return ears.state('retrying')
    ears.state('lost')
    setTimeout(() => follow(ears, last), PAUSE)
  }
}
