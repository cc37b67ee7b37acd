/** A browser, with nothing around it. */
import { CannotDo, type Fix, type Host } from './host'

export const web: Host = {
  name: 'web',
  canScan: () => native() !== undefined,
  scan,
  locate,
  photo,
  login: (back) => location.assign(`/login?next=${encodeURIComponent(back)}`),
}

const REASONS: Record<number, string> = {
  1: '没有定位权限，请在手机设置中允许使用位置信息。',
  2: '暂时收不到定位信号，请到开阔处重试，或在地图上选点。',
  3: '定位超时，请重试，或在地图上选点。',
}

function locate(): Promise<Fix> {
  return new Promise((found, give) => {
    if (!navigator.geolocation) return give(new CannotDo('这台设备不支持定位，请在地图上选点。'))
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        found({ lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy }),
      (why) => give(new CannotDo(REASONS[why.code] ?? REASONS[2])),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 15_000 },
    )
  })
}

/** A file input is the safe way to a camera: it needs no permission of ours. */
function photo(from: 'camera' | 'album'): Promise<File[]> {
  return new Promise((taken) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    if (from === 'camera') input.capture = 'environment'
    else input.multiple = true
    input.onchange = () => taken([...(input.files ?? [])])
    input.oncancel = () => taken([])
    input.click()
  })
}

interface Detector {
  detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]>
}

const native = () =>
  (globalThis as { BarcodeDetector?: new (options: object) => Detector }).BarcodeDetector

/** Reads a code from a photograph, where the browser knows how. */
async function scan(): Promise<string | null> {
  const Native = native()
  if (!Native) throw new CannotDo('这个浏览器不能扫码，请手工输入编码。')
  const [picture] = await photo('camera')
  if (!picture) return null
  const found = await new Native({ formats: ['qr_code'] }).detect(await createImageBitmap(picture))
  if (!found[0]) throw new CannotDo('照片里没有认出二维码，请靠近一些再拍。')
  return found[0].rawValue
}
