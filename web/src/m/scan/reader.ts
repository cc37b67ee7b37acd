/**
 * Reads QR codes. The browser's own reader is asked first; Firefox, Safari and Androids without
 * Google's services have none, and there ZXing reads, which is kept on the phone with the app.
 */
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

/** The text of the code in a picture, or null. */
export type Read = (picture: HTMLCanvasElement) => Promise<string | null>

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
interface Native {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

let ready: Promise<Read> | null = null

/** Made once; what failed to load is tried again. */
export function reader(): Promise<Read> {
  ready ??= make().catch((why: unknown) => {
    ready = null
    throw why
  })
  return ready
}

async function make(): Promise<Read> {
  const Native = (globalThis as { BarcodeDetector?: Native }).BarcodeDetector
  const formats = await Native?.getSupportedFormats().catch((): string[] => [])
  return Native && formats?.includes('qr_code') ? byBrowser(Native) : byZxing()
}

/** A reader that only says it reads is not asked again. */
function byBrowser(Native: Native): Read {
  const detector = new Native({ formats: ['qr_code'] })
  return async (picture) => {
    const found = await detector.detect(picture).catch(() => null)
    if (found) return found[0]?.rawValue || null
    ready = byZxing()
    return (await ready)(picture)
  }
}

async function byZxing(): Promise<Read> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  return async (picture) => {
    const { width, height } = picture
    const dots = picture.getContext('2d')!.getImageData(0, 0, width, height)
    const found = await readBarcodes(dots, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
    return found[0]?.text || null
  }
}
