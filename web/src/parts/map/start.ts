/** Start a map, or say that this browser cannot. */
import {
  addProtocol,
  AttributionControl,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type MapOptions,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { Protocol } from 'pmtiles'
import { STATUS, type Status } from '../status'
import { makeStyle, type Theme } from './style'
import { settings } from '../settings'

setWorkerUrl(worker)
addProtocol('pmtiles', new Protocol().tile)

const WORDS = {
  'AttributionControl.ToggleAttribution': '地图来源',
  'NavigationControl.ZoomIn': '放大',
  'NavigationControl.ZoomOut': '缩小',
  'Map.Title': '地图',
  'ScaleControl.Meters': '米',
  'ScaleControl.Kilometers': '公里',
}

export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

export function startMap(container: HTMLElement, theme: Theme, more: Partial<MapOptions> = {}) {
  const map = new MapLibre({
    container,
    style: makeStyle(settings.basemap, theme),
    bounds: settings.bounds,
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
    localIdeographFontFamily: "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: WORDS,
    ...more,
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new AttributionControl({ compact: false }), 'bottom-left')
  if (theme === 'light') {
    map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left')
    map.addControl(new NavigationControl({ showCompass: false }), 'top-left')
  }
  return map
}

/** Make the picture of each step, with a white rim, under the names "st-…". */
export function addGlyphs(map: MapLibre, rim = '#ffffff'): void {
  for (const [step, status] of Object.entries(STATUS)) {
    if (!map.hasImage(`st-${step}`))
      map.addImage(`st-${step}`, picture(status, rim), { pixelRatio: 2 })
  }
}

function picture(status: Status, rim: string): ImageData {
  const size = 44
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const pen = canvas.getContext('2d')!
  const path = new Path2D(status.path)
  pen.translate(7, 7)
  pen.scale(30 / 14, 30 / 14)
  pen.lineJoin = 'round'
  pen.lineWidth = 2.2
  pen.strokeStyle = rim
  pen.stroke(path)
  pen.fillStyle = status.colour
  pen.fill(path)
  return pen.getImageData(0, 0, size, size)
}
