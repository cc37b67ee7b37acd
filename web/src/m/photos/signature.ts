/** A signature drawn on the screen, kept as a picture with its digest: evidence like any other. */
import { currentMoment } from '@/parts/now'
import { db } from '../house'
import type { Spot } from '../places'
import { sha256 } from './digest'

export async function keepSignature(canvas: HTMLCanvasElement, spot: Spot | null): Promise<string> {
  const drawn = await new Promise<Blob>((made, give) =>
    canvas.toBlob((blob) => (blob ? made(blob) : give(new Error('签名无法保存，请重签。')))),
  )
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
