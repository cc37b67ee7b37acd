/** A photograph from the camera to the phone's own store: position, mark, digests. */
import { currentMoment } from '@/parts/now'
import { clock, moment } from '@/parts/time'
import type { Photo } from '../db'
import { host, type Fix } from '../host'
import { db, me } from '../house'
import { sha256 } from './digest'
import { marked } from './watermark'

export async function takePhotos(from: 'camera' | 'album', place: string): Promise<string[]> {
  const files = await host.photo(from)
  if (!files.length) return []
  const fix = await host.locate().catch(() => null)
  const taken = await Promise.all(files.map((file) => kept(file, place, fix)))
  await db().photos.bulkPut(taken)
  return taken.map((photo) => photo.id)
}

async function kept(original: File, place: string, fix: Fix | null): Promise<Photo> {
  const takenAt = currentMoment()
  const originalDigest = await sha256(original)
  const iso = new Date(takenAt).toISOString()
  const time = `${moment(iso).slice(0, 10)} ${clock(iso)}`
  const where = { lon: fix?.lon ?? null, lat: fix?.lat ?? null }
  const mark = { time, place, who: signature(), originalDigest, ...where }
  const blob = await marked(original, mark)
  const digest = await sha256(blob)
  return { id: digest, marked: blob, original, digest, originalDigest, takenAt, ...where }
}

function signature(): string {
  const office = me.value?.posts[0]?.office.name ?? ''
  return `${office} ${me.value?.name ?? ''}`.trim()
}
