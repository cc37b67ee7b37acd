/** The outbox: what a person did is kept at once, and sent when there is a network. */
import type { FieldDb, Intent, Out } from './db'
import { answered } from './spot/answered'

export type Sent =
  | { kind: 'ok'; answer: unknown }
  | { kind: 'conflict' | 'refused'; says: string; basis?: string; off?: number }
  | { kind: 'later'; says: string }
  | { kind: 'offline' }
  | { kind: 'auth' }

export type Send = (out: Out) => Promise<Sent>

export interface Flushed {
  sent: Out[]
  stopped?: 'auth' | 'offline'
}

const LONGEST_WAIT = 5 * 60_000

export async function keep(db: FieldDb, intent: Intent, saidAt = Date.now()): Promise<string> {
  const id = crypto.randomUUID()
  const fresh = { ...intent, id, state: 'pending', tries: 0, nextAt: saidAt, saidAt } as const
  await db.outbox.add(fresh)
  return id
}

/** Sends oldest first. What is about one thing waits for what was said about it before. */
export async function flush(db: FieldDb, send: Send, now = Date.now()): Promise<Flushed> {
  await afterCrash(db)
  const sent: Out[] = []
  const held = new Set<string>()
  for (const out of await db.outbox.orderBy('seq').toArray()) {
    if (held.has(out.about)) continue
    if (out.state !== 'pending' || isEarly(out, now)) {
      held.add(out.about)
      continue
    }
    await db.outbox.update(out.seq, { state: 'sending' })
    const answer = await send(out)
    await settle(db, out, answer, now)
    if (answer.kind === 'ok') sent.push(out)
    else if (answer.kind === 'auth' || answer.kind === 'offline')
      return { sent, stopped: answer.kind }
    else held.add(out.about)
  }
  return { sent }
}

/** A clock that was set back lets nothing wait until tomorrow. */
const isEarly = ({ nextAt }: Out, now: number) => nextAt > now && nextAt <= now + LONGEST_WAIT

/** An intent that was being sent when the app died is sent again: its key makes that harmless. */
async function afterCrash(db: FieldDb): Promise<void> {
  await db.outbox.where('state').equals('sending').modify({ state: 'pending' })
}

async function settle(db: FieldDb, out: Out, sent: Sent, now: number): Promise<void> {
  if (sent.kind === 'ok') return done(db, out, sent.answer, now)
  if (sent.kind === 'conflict' || sent.kind === 'refused') {
    await db.outbox.update(out.seq, { state: sent.kind, says: sent.says, basis: sent.basis })
    if (sent.off) await markOff(db, out, sent.off)
    return
  }
  if (sent.kind === 'auth') {
    await db.outbox.update(out.seq, { state: 'pending', says: '需要重新登录' })
    return
  }
  const tries = out.tries + 1
  const nextAt = now + Math.min(LONGEST_WAIT, 1000 * 2 ** tries)
  const says = sent.kind === 'later' ? sent.says : '等待网络'
  await db.outbox.update(out.seq, { state: 'pending', tries, nextAt, says })
}

/** What waits behind it was said by the same clock. */
async function markOff(db: FieldDb, { about, seq }: Out, off: number): Promise<void> {
  const same = db.outbox.where('about').equals(about)
  await same.filter((each) => each.seq >= seq && !each.off).modify({ off })
}

async function done(db: FieldDb, out: Out, answer: unknown, now: number): Promise<void> {
  await db.transaction('rw', db.outbox, db.spots, async () => {
    await db.outbox.delete(out.seq)
    if (out.record) await db.spots.update(out.record, answered(answer))
    if (out.next) await keep(db, followUp(out, answer), now)
  })
}

function followUp(out: Out, answer: unknown): Intent {
  const number = (answer as { number: string }).number
  const path = `/api/command/incidents/${number}/${out.next!.act}`
  return { ...out.next!, path, about: `incident:${number}` }
}

/** The network is back: nobody waits for a back-off any longer. */
export async function hurry(db: FieldDb, now = Date.now()): Promise<void> {
  await db.outbox.where('state').equals('pending').modify({ nextAt: now })
}

/**
 * The person wants it sent all the same: a new key, in the old place, before what was said after it.
 * A penalty keeps its time, and so does what a wrong clock dated, until it is put right.
 */
export async function again(db: FieldDb, out: Out, now = Date.now()): Promise<void> {
  const kept = await db.outbox.get(out.seq) // what a page holds is watched, and cannot be stored
  if (!kept) return
  const { seq, act, path, body, about, label, photos, next, record, off } = kept
  const intent = { act, path, body, about, label, photos, next, record, off }
  const saidAt = record || off ? kept.saidAt : now
  const id = crypto.randomUUID()
  await db.outbox.put({ ...intent, seq, id, state: 'pending', tries: 0, nextAt: now, saidAt })
}

export async function drop(db: FieldDb, out: Out): Promise<void> {
  await db.outbox.delete(out.seq)
  if (out.record) await db.spots.delete(out.record)
}
