/** The base map's look. The demonstration county brings its own tiles; real counties a proxied service. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Basemap } from '../settings'
import { groundLayers } from './ground'
import { labelLayers } from './labels'
import { PALETTES, type Theme } from './palette'

export type { Theme } from './palette'

const DRAWN = '示范底图由程序绘制，边界为虚构，不作行政区划依据'

export function makeStyle(basemap: Basemap, theme: Theme): StyleSpecification {
  const colours = PALETTES[theme]
  const ground: LayerSpecification = {
    id: 'ground',
    type: 'background',
    paint: { 'background-color': colours.ground },
  }
  const style: StyleSpecification = { version: 8, sources: {}, layers: [ground] }
  if (basemap.kind === 'wmts') addTiles(style, basemap)
  if (basemap.kind === 'pmtiles') {
    const attribution = basemap.attribution ?? DRAWN
    style.sources.base = { type: 'vector', url: `pmtiles://${absolute(basemap.url)}`, attribution }
    style.layers.push(...groundLayers(colours), ...labelLayers(colours))
  }
  return style
}

function addTiles(style: StyleSpecification, basemap: Extract<Basemap, { kind: 'wmts' }>) {
  for (const layer of basemap.layers) {
    const id = `tiles-${layer}`
    style.sources[id] = {
      type: 'raster',
      tileSize: 256,
      maxzoom: basemap.maxzoom ?? 18,
      attribution: basemap.attribution,
      tiles: [absolute(basemap.template.replaceAll('{layer}', layer))],
    }
    style.layers.push({ id, type: 'raster', source: id })
  }
}

/** A worker knows no page, so addresses must be whole; the braces of a template stay as they are. */
function absolute(url: string): string {
  return /^https?:/.test(url) ? url : `${location.origin}${url}`
}
