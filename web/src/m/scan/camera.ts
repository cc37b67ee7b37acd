/** The camera at the back of the phone: opened, lit, and let go. */
import { CannotDo } from '../host/host'

const REASONS: Record<string, string> = {
  NotAllowedError: '没有相机权限。请在手机设置里允许使用相机，或者拍照、输入编码。',
  NotFoundError: '这台设备没有相机，可以选一张照片，或者输入编码。',
  NotReadableError: '相机正被别的应用使用，关掉它再试，或者拍照、输入编码。',
}
const OTHER = '打不开相机，可以拍照，或者输入编码。'

interface Lit extends MediaTrackCapabilities {
  torch?: boolean
}

export async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new CannotDo(OTHER)
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } }
  try {
    const video = { facingMode: { ideal: 'environment' }, ...size }
    return await navigator.mediaDevices.getUserMedia({ video, audio: false })
  } catch (why) {
    throw new CannotDo(REASONS[(why as DOMException).name] ?? OTHER)
  }
}

export const closeCamera = (stream: MediaStream | null) =>
  stream?.getTracks().forEach((track) => track.stop())

export const hasTorch = (stream: MediaStream): boolean =>
  (stream.getVideoTracks()[0]?.getCapabilities?.() as Lit | undefined)?.torch === true

export async function light(stream: MediaStream, on: boolean): Promise<void> {
  const torch = { torch: on } as MediaTrackConstraintSet
  await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [torch] })
}
