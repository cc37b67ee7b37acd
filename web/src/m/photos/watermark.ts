/** Burns time, place, position and officer into a picture. */
import { drawn } from './drawn'

export interface Mark {
  time: string
  place: string
  who: string
  lon: number | null
  lat: number | null
  /** Of the picture as the camera gave it: ties the marked one to its original. */
  originalDigest: string
}

const QUALITY = 0.82
const FONT = '"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif'

export function linesOf(mark: Mark): string[] {
  const where =
    mark.lon === null || mark.lat === null
      ? '未取得定位'
      : `东经${mark.lon.toFixed(6)} 北纬${mark.lat.toFixed(6)}（CGCS2000）`
  const digest = `原图 SHA-256 ${mark.originalDigest.slice(0, 16)}…`
  return [mark.time, mark.place || '地点未填写', where, mark.who, digest]
}

export async function marked(picture: Blob, mark: Mark): Promise<Blob> {
  const canvas = await drawn(picture)
  write(canvas, linesOf(mark))
  return new Promise((made, give) =>
    canvas.toBlob(
      (blob) => (blob ? made(blob) : give(new Error('照片无法保存，请重拍。'))),
      'image/jpeg',
      QUALITY,
    ),
  )
}

function write(canvas: HTMLCanvasElement, lines: string[]): void {
  const pen = canvas.getContext('2d')!
  const size = Math.max(16, canvas.width / 40)
  const step = size * 1.45
  const top = canvas.height - step * lines.length - size
  pen.fillStyle = 'rgba(0, 0, 0, 0.58)'
  pen.fillRect(0, top, canvas.width, canvas.height - top)
  pen.fillStyle = '#fff'
  pen.font = `${size}px ${FONT}`
  pen.textBaseline = 'top'
  const width = canvas.width - size * 1.4
  lines.forEach((line, n) => pen.fillText(line, size * 0.7, top + size * 0.55 + n * step, width))
}
