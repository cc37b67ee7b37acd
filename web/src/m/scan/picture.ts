/** What is read: the middle of the camera's picture, or a photograph, no larger than is of use. */
const WIDEST_FRAME = 800
const WIDEST_PHOTO = 1600

export function middleOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): HTMLCanvasElement {
  const { videoWidth: width, videoHeight: height } = video
  const side = Math.min(width, height)
  canvas.width = canvas.height = Math.min(side, WIDEST_FRAME)
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  const [left, top] = [(width - side) / 2, (height - side) / 2]
  pen.drawImage(video, left, top, side, side, 0, 0, canvas.width, canvas.height)
  return canvas
}

export async function drawn(photo: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(photo)
  const scale = Math.min(1, WIDEST_PHOTO / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}
