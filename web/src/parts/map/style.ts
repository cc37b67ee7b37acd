/** The base map's look: pale and quiet by day, deep blue on the wall. Real towns bring their own tiles. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Basemap } from '../settings'

export type Theme = 'light' | 'dark'

const LIGHT = {
  ground: '#e6eaee',
  land: '#f7f8f9',
  water: '#c5dcea',
  main: '#dfd3b4',
  mainCase: '#cfc19c',
  street: '#dde2e7',
  building: '#e6eaee',
  edge: '#a9b6c3',
  text: '#3f4d5a',
  road: '#6b7681',
  halo: '#ffffff',
}
const DARK: typeof LIGHT = {
  ground: '#07131f',
  land: '#0c1e30',
  water: '#143a58',
  main: '#2c4a66',
  mainCase: '#1d3349',
  street: '#17293b',
  building: '#12263a',
  edge: '#33587c',
  text: '#b9d2ea',
  road: '#7f9cb8',
  halo: '#07131f',
}
const FONT = ['Noto Sans CJK SC']

export function makeStyle(basemap: Basemap, theme: Theme): StyleSpecification {
  const colours = theme === 'light' ? LIGHT : DARK
  const style: StyleSpecification = {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': colours.ground } }],
  }
  if (basemap.kind === 'wmts') addTiles(style, basemap)
  if (basemap.kind === 'pmtiles') {
    style.sources.base = {
      type: 'vector',
      url: `pmtiles://${new URL(basemap.url, location.href).href}`,
      attribution: basemap.attribution ?? '示范底图，边界为虚构，不作为行政区划依据',
    }
    style.layers.push(...shapes(colours), ...labels(colours))
  }
  return style
}

function addTiles(style: StyleSpecification, basemap: Extract<Basemap, { kind: 'wmts' }>) {
  for (const layer of basemap.layers) {
    const id = `tiles-${layer}`
    const tiles = [new URL(basemap.template, location.href).href.replace('%7Blayer%7D', layer)]
    style.sources[id] = {
      type: 'raster',
      tileSize: 256,
      maxzoom: basemap.maxzoom ?? 18,
      attribution: basemap.attribution,
      tiles: tiles.map((url) => decodeURI(url)),
    }
    style.layers.push({ id, type: 'raster', source: id })
  }
}

function shapes(c: typeof LIGHT): LayerSpecification[] {
  const base = { source: 'base' } as const
  const isMain: ['==', ['get', 'cls'], string] = ['==', ['get', 'cls'], 'main']
  const width = (from: number, to: number) =>
    ['interpolate', ['exponential', 1.4], ['zoom'], 8, from, 16, to] as never
  return [
    { id: 'land', type: 'fill', ...base, 'source-layer': 'towns', paint: { 'fill-color': c.land } },
    { id: 'water', type: 'fill', ...base, 'source-layer': 'water', paint: { 'fill-color': c.water } },
    { id: 'building', type: 'fill', ...base, 'source-layer': 'building', minzoom: 13, paint: { 'fill-color': c.building } },
    { id: 'street', type: 'line', ...base, 'source-layer': 'road', minzoom: 10.5, filter: ['!', isMain], paint: { 'line-color': c.street, 'line-width': width(0.5, 5) } },
    { id: 'main-case', type: 'line', ...base, 'source-layer': 'road', filter: isMain, layout: { 'line-cap': 'round' }, paint: { 'line-color': c.mainCase, 'line-width': width(1.6, 10) } },
    { id: 'main', type: 'line', ...base, 'source-layer': 'road', filter: isMain, layout: { 'line-cap': 'round' }, paint: { 'line-color': c.main, 'line-width': width(0.9, 8) } },
    { id: 'edge', type: 'line', ...base, 'source-layer': 'towns', paint: { 'line-color': c.edge, 'line-dasharray': [4, 2], 'line-width': 1 } },
  ] // prettier-ignore
}

function labels(c: typeof LIGHT): LayerSpecification[] {
  const base = { type: 'symbol', source: 'base' } as const
  const paint = { 'text-halo-color': c.halo, 'text-halo-width': 1.6 }
  const name = { 'text-field': ['get', 'name'], 'text-font': FONT } as const
  return [
    { id: 'road-name', ...base, 'source-layer': 'road', minzoom: 12.5, layout: { ...name, 'symbol-placement': 'line', 'text-size': 11 }, paint: { ...paint, 'text-color': c.road } },
    { id: 'place-name', ...base, 'source-layer': 'place', minzoom: 12, layout: { ...name, 'text-size': 11 }, paint: { ...paint, 'text-color': c.road } },
    { id: 'town-name', ...base, 'source-layer': 'town_label', layout: { ...name, 'text-letter-spacing': 0.08, 'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 14, 19] }, paint: { ...paint, 'text-color': c.text } },
  ] as unknown as LayerSpecification[] // prettier-ignore
}
