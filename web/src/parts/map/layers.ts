/** Layers for what happens: clusters, incidents by shape, people, the chosen place. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import type { MapAnswer, Position } from '@/api/types'
import type { Theme } from './style'

const FONT = ['Noto Sans CJK SC']
type Collection = FeatureCollection<Point>
const EMPTY: Collection = { type: 'FeatureCollection', features: [] }

export function addLayers(map: MapLibre, theme: Theme): void {
  for (const source of ['incidents', 'people', 'chosen']) {
    map.addSource(source, { type: 'geojson', data: EMPTY })
  }
  const below = map.getLayer('town-name') ? 'town-name' : undefined
  for (const layer of layers(theme)) {
    map.addLayer(layer, layer.type === 'symbol' && layer.id === 'incident' ? below : undefined)
  }
}

function layers(theme: Theme): LayerSpecification[] {
  const dark = theme === 'dark'
  const isCluster: ['has', string] = ['has', 'count']
  const worst = [
    'match',
    ['get', 'worst'],
    1,
    '#b4151b',
    2,
    '#c4681c',
    dark ? '#5d88b3' : '#5d7388',
  ]
  return [
    { id: 'chosen', type: 'circle', source: 'chosen', paint: { 'circle-radius': 17, 'circle-color': 'rgba(11,92,173,0.14)', 'circle-stroke-color': dark ? '#fff' : '#0b5cad', 'circle-stroke-width': 2.5 } },
    { id: 'urgent', type: 'circle', source: 'incidents', filter: ['all', ['!', isCluster], ['==', ['get', 'urgency'], 1]], paint: { 'circle-radius': 13, 'circle-color': 'rgba(180,21,27,0.12)', 'circle-stroke-color': '#b4151b', 'circle-stroke-width': 1.8 } },
    { id: 'incident', type: 'symbol', source: 'incidents', filter: ['!', isCluster], layout: { 'icon-image': ['concat', 'st-', ['get', 'step']], 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
    { id: 'cluster', type: 'circle', source: 'incidents', filter: isCluster, paint: { 'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1.5, 12, 10, 24, 30, 36], 'circle-color': dark ? '#16324d' : '#ffffff', 'circle-stroke-width': 2.5, 'circle-stroke-color': worst } },
    { id: 'cluster-count', type: 'symbol', source: 'incidents', filter: isCluster, layout: { 'text-field': ['to-string', ['get', 'count']], 'text-font': FONT, 'text-size': 13, 'text-allow-overlap': true, 'text-ignore-placement': true }, paint: { 'text-color': dark ? '#fff' : '#1b2733' } },
    { id: 'chosen-icon', type: 'symbol', source: 'chosen', filter: ['has', 'step'], layout: { 'icon-image': ['concat', 'st-', ['get', 'step']], 'icon-size': 1.15, 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
    { id: 'person', type: 'circle', source: 'people', paint: { 'circle-radius': 5, 'circle-color': ['case', ['get', 'stale'], '#98a3ad', dark ? '#7fd0ff' : '#10293f'], 'circle-stroke-color': '#fff', 'circle-stroke-width': 1.5 } },
    { id: 'person-name', type: 'symbol', source: 'people', minzoom: 11.5, layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 11, 'text-offset': [0, 1.1], 'text-anchor': 'top', 'text-optional': true }, paint: { 'text-color': dark ? '#dbe9f6' : '#10293f', 'text-halo-color': dark ? '#07131f' : '#fff', 'text-halo-width': 1.4 } },
  ] as LayerSpecification[] // prettier-ignore
}

function point(lon: number, lat: number, properties: object): Feature<Point> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }
}

export function incidentShapes(answer: MapAnswer): Collection {
  const both = [...answer.points, ...answer.clusters]
  return {
    type: 'FeatureCollection',
    features: both.map(({ lon, lat, ...rest }) => point(lon, lat, rest)),
  }
}

export function peopleShapes(people: Iterable<Position>, stale: boolean): Collection {
  const features = [...people].map(({ lon, lat, name }) => point(lon, lat, { name, stale }))
  return { type: 'FeatureCollection', features }
}

export function place(at: { lon: number; lat: number; step?: string } | null): Collection {
  if (!at) return EMPTY
  const properties = at.step ? { step: at.step } : {}
  return { type: 'FeatureCollection', features: [point(at.lon, at.lat, properties)] }
}

export function put(map: MapLibre, source: string, data: Collection): void {
  map.getSource<GeoJSONSource>(source)?.setData(data)
}
