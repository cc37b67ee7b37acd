/** Distances and directions on a phone: plain words. */
import { distance } from '@/parts/time'

const EARTH = 6_371_008.8
const rad = (degrees: number) => (degrees * Math.PI) / 180

export interface Spot {
  lon: number
  lat: number
}

export function metresBetween(a: Spot, b: Spot): number {
  const half = (x: number) => Math.sin(x / 2) ** 2
  const h =
    half(rad(b.lat - a.lat)) +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(rad(b.lon - a.lon))
  return 2 * EARTH * Math.asin(Math.sqrt(h))
}

const WINDS = ['北', '东北', '东', '东南', '南', '西南', '西', '西北']

/** 「东北方向 350 米」. */
export function direction(from: Spot, to: Spot): string {
  const east = rad(to.lon - from.lon) * Math.cos(rad(from.lat))
  const north = rad(to.lat - from.lat)
  const turn = (Math.atan2(east, north) * 8) / (2 * Math.PI)
  const wind = WINDS[(Math.round(turn) + 8) % 8]
  return `${wind}方向 ${distance(metresBetween(from, to))}`
}

/** Addresses of the navigation programs people have; all take WGS84. */
export function navigators(to: Spot, name: string): { name: string; url: string }[] {
  const { lon, lat } = to
  const said = encodeURIComponent(name)
  return [
    {
      name: '高德地图',
      url: `https://uri.amap.com/navigation?to=${lon},${lat},${said}&mode=car&coordinate=wgs84&callnative=1`,
    },
    {
      name: '百度地图',
      url: `https://api.map.baidu.com/marker?location=${lat},${lon}&title=${said}&content=${said}&coord_type=wgs84&output=html`,
    },
    { name: '手机自带地图', url: `geo:${lat},${lon}?q=${lat},${lon}(${said})` },
  ]
}
