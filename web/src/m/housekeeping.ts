/** A week is enough: what is older and belongs to nothing unsent leaves the phone. */
import type { FieldDb } from './db'

interface Drafted {
  photos?: string[]
  signature?: string
  witnessed?: string
}
const WEEK = 7 * 86_400_000

export async function tidy(db: FieldDb, now = Date.now()): Promise<void> {
  const old = now - WEEK
  const wanted = await photosWanted(db)
  await db.photos
    .where('takenAt')
    .below(old)
    .filter((photo) => !wanted.has(photo.id))
    .delete()
  await db.drafts.where('savedAt').below(old).delete()
  await db.shelf
    .where('at')
    .below(old)
    .filter((kept) => kept.path !== '/api/me')
    .delete()
  await db.spots
    .where('madeAt')
    .below(old)
    .filter((spot) => Boolean(spot.syncedAt))
    .delete()
}

async function photosWanted(db: FieldDb): Promise<Set<string>> {
  const outs = await db.outbox.toArray()
  const drafts = await db.drafts.toArray()
  const drafted = drafts.flatMap(({ value }) => {
    const { photos = [], signature, witnessed } = value as Drafted
    return [...photos, signature, witnessed].filter((id) => id !== undefined)
  })
  const sent = outs.flatMap((out) => [...(out.photos ?? []), ...(out.next?.photos ?? [])])
  return new Set([...drafted, ...sent])
}
