/** A signature drawn on the screen, kept as a picture with its digest: evidence like any other. */
import { currentMoment } from '@/parts/now'
import { db } from '../house'
import type { Spot } from '../places'
import { sha256 } from './digest'

/** At once: `toBlob` waits until the page is idle, and who locks the phone meanwhile has not signed. */
function pictureOf(canvas: HTMLCanvasElement): Blob {
  const [, written] = canvas.toDataURL('image/png').split(',')
  const bytes = Uint8Array.from(atob(written!), (each) => each.charCodeAt(0))
  return new Blob([bytes], { type: 'image/png' })
}

export async function keepSignature(canvas: HTMLCanvasElement, spot: Spot | null): Promise<string> {
  const drawn = pictureOf(canvas)
  const digest = await sha256(drawn)
  await db().photos.put({
    id: digest,
    marked: drawn,
    original: drawn,
    digest,
    originalDigest: digest,
    takenAt: currentMoment(),
    lon: spot?.lon ?? null,
    lat: spot?.lat ?? null,
  })
  return digest
}
