/** A browser, with nothing around it. */
import { CannotDo, type Fix, type Host } from './host'
import { photo } from './photo'

export const web: Host = {
  name: 'web',
  canScan: () => 'WebAssembly' in globalThis || 'BarcodeDetector' in globalThis,
  scan: async () => (await import('../scan')).scan(),
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
