/** Sends one intent: its photographs first, then the words, under the intent's own key. */
import { Offline, post, Problem } from '@/api/client'
import type { Attachment } from '@/api/types'
import { clockOff } from '@/parts/now'
import { putRight, refusedByClock } from './clock'
import type { FieldDb, Out, Photo } from './db'
import type { Send, Sent } from './outbox'

const PATIENCE = 45_000

export function sender(db: FieldDb): Send {
  return async (said) => {
    const wrong = refusedByClock(said)
    if (wrong) return wrong
    try {
      const out = await putRight(db, said)
      const body = withPictures(out, await upload(db, out.photos))
      return { kind: 'ok', answer: await within(PATIENCE, post(out.path, body, headers(out))) }
    } catch (why) {
      return outcomeOf(why)
    }
  }
}

/** What names the intent, and the device's time of the act and of now. */
function headers(out: Out): Record<string, string> {
  return {
    'Idempotency-Key': out.id,
    'X-Jianhu-Said-At': new Date(out.saidAt).toISOString(),
    'X-Jianhu-Sent-At': new Date().toISOString(),
  }
}

/** Pictures stand under `photos`, in a form among its words, or each with what it proves. */
function withPictures(out: Out, uploaded: Map<string, number>): Record<string, unknown> {
  const { proofs, said } = out.body as { proofs?: { file: string }[]; said?: object }
  if (!out.photos) return out.body
  if (said) return { ...out.body, said: inForm(said, uploaded) }
  if (!proofs) return { ...out.body, photos: [...uploaded.values()] }
  const there = proofs.filter((each) => uploaded.has(each.file))
  return {
    ...out.body,
    proofs: there.map((each) => ({ ...each, file: uploaded.get(each.file) })),
  }
}

/** A picture that a form names by its digest stands there; the others are its photographs. */
function inForm(said: object, uploaded: Map<string, number>): Record<string, unknown> {
  const named = Object.entries(said).filter(([, value]) => uploaded.has(value))
  const places = Object.fromEntries(named.map(([place, id]) => [place, uploaded.get(id)]))
  const rest = [...uploaded.keys()].filter((id) => !named.some(([, value]) => value === id))
  const photos = rest.map((id) => uploaded.get(id))
  const digests = [...named.map(([, id]) => id), ...rest]
  return { ...said, ...places, ...(rest.length ? { photos } : {}), digests }
}

/** Uploaded once each: the id is kept, so that a repeated intent says the very same words. */
async function upload(db: FieldDb, ids: string[] = []): Promise<Map<string, number>> {
  const uploaded = new Map<string, number>()
  for (const photo of await db.photos.bulkGet(ids)) {
    if (photo) uploaded.set(photo.id, photo.serverId ?? (await uploadOne(db, photo)))
  }
  return uploaded
}

async function uploadOne(db: FieldDb, photo: Photo): Promise<number> {
  const form = new FormData()
  form.set(
    'file',
    photo.marked,
    `${photo.digest.slice(0, 12)}.${photo.marked.type === 'image/png' ? 'png' : 'jpg'}`,
  )
  form.set('taken_at', new Date(photo.takenAt).toISOString())
  if (photo.lon !== null) form.set('lon', String(photo.lon))
  if (photo.lat !== null) form.set('lat', String(photo.lat))
  const kept = await within(PATIENCE, post<Attachment>('/api/attachments', form))
  await db.photos.update(photo.id, { serverId: kept.id })
  return kept.id
}

function outcomeOf(why: unknown): Sent {
  if (why instanceof Offline) return { kind: 'offline' }
  if (!(why instanceof Problem)) return { kind: 'later', says: '没有收到回复，稍后自动重试' }
  const { status, message: says, basis } = why
  // a 403 that is no problem+json is the CSRF guard's: the session is not ours any more
  if (status === 401 || (status === 403 && why.body.type === 'about:blank')) return { kind: 'auth' }
  if (status === 409) return { kind: 'conflict', says, basis }
  if (status >= 500 || status === 429 || status === 408) return { kind: 'later', says }
  const off = why.code === 'wrong-clock' ? clockOff() : undefined
  return { kind: 'refused', says, basis, off }
}

function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, give) =>
    setTimeout(() => give(new Error('no answer')), milliseconds),
  )
  return Promise.race([answer, late])
}
