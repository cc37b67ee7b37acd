/** What is read live: the middle of the camera's picture. */
const WIDEST_FRAME = 800

export function middleOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): HTMLCanvasElement {
  const { videoWidth: width, videoHeight: height } = video
  const side = Math.min(width, height)
  canvas.width = canvas.height = Math.min(side, WIDEST_FRAME)
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  const [left, top] = [(width - side) / 2, (height - side) / 2]
  pen.drawImage(video, left, top, side, side, 0, 0, canvas.width, canvas.height)
  return canvas
}
