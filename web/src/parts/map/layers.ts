/** Layers for what happens: clusters, incidents by shape, people, the chosen place. */
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibre,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { FONT } from './labels'
import type { Theme } from './palette'
import { EMPTY } from './shapes'

const IS_CLUSTER: ExpressionSpecification = ['has', 'count']
const IS_POINT: ExpressionSpecification = ['!', IS_CLUSTER]
const IS_URGENT: ExpressionSpecification = ['all', IS_POINT, ['==', ['get', 'urgency'], 1]]
const GLYPH: SymbolLayerSpecification['layout'] = {
  'icon-image': ['concat', 'st-', ['get', 'step']],
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
}

/** Incidents lie below the names of towns, or the names would vanish beneath them. */
export function addLayers(map: MapLibre, theme: Theme): void {
  for (const source of ['incidents', 'people', 'chosen']) {
    map.addSource(source, { type: 'geojson', data: EMPTY })
  }
  const below = map.getLayer('town-name') ? 'town-name' : undefined
  for (const layer of [...people(theme === 'dark'), ...incidents()]) map.addLayer(layer, below)
  for (const layer of above(theme === 'dark')) map.addLayer(layer)
}

function incidents(): LayerSpecification[] {
  return [
    circle('urgent', 'incidents', IS_URGENT, {
      'circle-radius': 13,
      'circle-color': 'rgba(180,21,27,0.12)',
      'circle-stroke-color': '#c8242b',
      'circle-stroke-width': 1.8,
    }),
    { id: 'incident', type: 'symbol', source: 'incidents', filter: IS_POINT, layout: GLYPH },
  ]
}

function above(dark: boolean): LayerSpecification[] {
  return [
    circle('cluster', 'incidents', IS_CLUSTER, {
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1.5, 12, 30, 36],
      'circle-color': dark ? '#16324d' : '#ffffff',
      'circle-stroke-width': 2.5,
      'circle-stroke-color': ['match', ['get', 'worst'], 1, '#c8242b', 2, '#c4681c', '#5d88b3'],
    }),
    text('cluster-count', 'incidents', ['to-string', ['get', 'count']], 13, dark, IS_CLUSTER),
    circle('chosen', 'chosen', true, {
      'circle-radius': 17,
      'circle-color': dark ? 'rgba(255,255,255,0.14)' : 'rgba(11,92,173,0.14)',
      'circle-stroke-color': dark ? '#ffffff' : '#0b5cad',
      'circle-stroke-width': 2.5,
    }),
    { id: 'chosen-icon', type: 'symbol', source: 'chosen', filter: ['has', 'step'], layout: GLYPH },
  ]
}

/** Many and small: they must not hide what happens. */
function people(dark: boolean): LayerSpecification[] {
  return [
    circle('person', 'people', true, {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 1.8, 13, 4.5],
      'circle-opacity': ['interpolate', ['linear'], ['zoom'], 10, 0.55, 13, 1],
      'circle-color': ['case', ['get', 'stale'], '#98a3ad', dark ? '#7fd0ff' : '#10293f'],
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 10, 0.4, 13, 1.5],
    }),
    { ...text('person-name', 'people', ['get', 'name'], 11, dark), minzoom: 13 },
  ]
}

function circle(
  id: string,
  source: string,
  filter: CircleLayerSpecification['filter'],
  paint: CircleLayerSpecification['paint'],
): CircleLayerSpecification {
  return { id, type: 'circle', source, filter, paint }
}

function text(
  id: string,
  source: string,
  field: ExpressionSpecification,
  size: number,
  dark: boolean,
  filter: SymbolLayerSpecification['filter'] = true,
): SymbolLayerSpecification {
  const beside = source === 'people'
  const paint = {
    'text-color': dark ? '#ffffff' : '#10293f',
    'text-halo-color': dark ? '#07131f' : '#ffffff',
    'text-halo-width': beside ? 1.4 : 0,
  }
  const layout: SymbolLayerSpecification['layout'] = {
    'text-field': field,
    'text-font': FONT,
    'text-size': size,
    'text-offset': beside ? [0, 1.1] : [0, 0],
    'text-allow-overlap': !beside,
    'text-ignore-placement': !beside,
  }
  return { id, type: 'symbol', source, filter, layout, paint }
}
