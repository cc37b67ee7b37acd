/** When the outbox is sent, and what the person sees of it. */
import { liveQuery } from 'dexie'
import { computed, reactive } from 'vue'
import { Offline, Problem } from '@/api/client'
import type { Intent, Out } from './db'
import { db, stillMe } from './house'
import { flush, hurry, keep, type Flushed } from './outbox'
import { sender } from './send'

export const line = reactive({
  online: navigator.onLine,
  signedOut: false,
  sending: false,
  outs: [] as Out[],
})
export const waiting = computed(() => line.outs.length)
export const stuck = computed(
  () => line.outs.filter((out) => out.state === 'conflict' || out.state === 'refused').length,
)

const EVERY = 30_000
const SOON = 5_000
type Heard = (flushed: Flushed) => void
const listeners = new Set<Heard>()

/** Tells when something was sent, so that lists can be asked for again. */
export function onSent(heard: Heard): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

/** What a person is told at once: it is kept; whether it is on its way is another matter. */
export function keptWords(): string {
  return line.online && !line.signedOut ? '已保存，正在上传' : '已保存在手机，联网后自动上传'
}

/** The one way to act: keep the intent, then try to send it. */
export async function act(intent: Intent): Promise<string> {
  const id = await keep(db(), intent)
  void sync()
  return id
}

let running = false
let wanted = false

/** Sends what waits; whatever is said meanwhile goes in the same round. */
export async function sync(): Promise<void> {
  wanted = true
  if (running) return
  running = true
  try {
    while (wanted) {
      wanted = false
      // another tab that is sending has the lock; there is nothing to wait for
      await navigator.locks.request('field-outbox', { ifAvailable: true }, async (lock) => {
        if (lock) await sendAll()
      })
    }
  } finally {
    running = false
  }
}

async function sendAll(): Promise<void> {
  if (!(await db().outbox.where('state').anyOf('pending', 'sending').count())) return
  line.sending = true
  try {
    if (!(await stillMe())) return
    line.signedOut = false
    hear(await flush(db(), sender(db())))
  } catch (why) {
    notice(why)
  } finally {
    line.sending = false
  }
}

function hear(flushed: Flushed): void {
  // what was sent may have brought its own next step into the outbox
  wanted ||= flushed.sent.some((out) => out.next)
  line.signedOut = flushed.stopped === 'auth'
  if (flushed.stopped === 'offline') line.online = false
  else line.online = true
  listeners.forEach((heard) => heard(flushed))
}

let refusedAt = 0

/** What a failed question says about the line. */
export function notice(why: unknown): void {
  if (why instanceof Offline) line.online = false
  if (why instanceof Problem && why.status === 401) {
    line.signedOut = true
    refusedAt = performance.now()
  }
}

let backAt = -SOON

/**
 * What an answer says: nothing about the session, if it was asked for before the session ended. The
 * network may be back without the browser's word; where questions pass and what is sent does not,
 * that is not tried with each of them.
 */
export function heardWell(askedAt: number): void {
  if (!line.online && performance.now() >= backAt + SOON) void back()
  line.online = true
  if (askedAt > refusedAt) line.signedOut = false
}

export function startSync(): void {
  liveQuery(() => db().outbox.orderBy('seq').toArray()).subscribe((outs) => {
    line.outs = outs
  })
  addEventListener('online', () => void back())
  addEventListener('offline', () => (line.online = false))
  document.addEventListener('visibilitychange', () => document.hidden || void sync())
  setInterval(() => void sync(), EVERY)
  void sync()
}

/** The network is back, or the person will not wait. */
export async function back(): Promise<void> {
  backAt = performance.now()
  line.online = true
  await hurry(db())
  await sync()
}
