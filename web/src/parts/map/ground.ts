/** Land, water, green, houses, roads, and the edges of towns and villages. */
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl'
import type { Palette } from './palette'

type Filter = ExpressionSpecification

export function groundLayers(c: Palette) {
  const forest: Filter = ['==', ['get', 'kind'], 'forest']
  return [
    fill('land', 'towns', c.land),
    fill('green', 'green', c.green),
    fill('forest', 'green', c.forest, { filter: forest }),
    fill('water', 'water', c.water),
    fill('building', 'building', c.building, { minzoom: 13 }),
    line('village-edge', 'villages', c.village, [11, 0.6, 16, 1.2], { minzoom: 11.5 }),
    ...roads(c),
    line('edge', 'towns', c.edge, [8, 0.8, 16, 1.6], { paint: { 'line-dasharray': [4, 2] } }),
  ]
}

function roads(c: Palette) {
  const main: Filter = ['==', ['get', 'cls'], 'main']
  const town: Filter = ['==', ['get', 'level'], 'town']
  const small: Filter = ['in', ['get', 'level'], ['literal', ['village', 'lane']]]
  return [
    line('street', 'road', c.street, [11, 0.4, 16, 4], { filter: small, minzoom: 11 }),
    line('road', 'road', c.road, [9, 0.6, 16, 7], { filter: town }),
    line('main-case', 'road', c.mainCase, [8, 1.6, 16, 11], { filter: main }),
    line('main', 'road', c.main, [8, 0.9, 16, 9], { filter: main }),
  ]
}

function fill(
  id: string,
  layer: string,
  colour: string,
  more: Partial<FillLayerSpecification> = {},
): FillLayerSpecification {
  const paint = { 'fill-color': colour }
  return { id, type: 'fill', source: 'base', 'source-layer': layer, paint, ...more }
}

/** `widths`: at a zoom so wide, at another zoom so wide. */
function line(
  id: string,
  layer: string,
  colour: string,
  widths: [number, number, number, number],
  { paint, ...more }: Partial<LineLayerSpecification> = {},
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: 'base',
    'source-layer': layer,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], ...widths],
      ...paint,
    },
    ...more,
  }
}
