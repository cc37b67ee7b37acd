/** Names of towns, villages, waters, roads and places; all drawn from the machine's own fonts. */
import type { DataDrivenPropertyValueSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Palette } from './palette'

export const FONT = ['Noto Sans CJK SC']
type Size = DataDrivenPropertyValueSpecification<number>

export function labelLayers(c: Palette): SymbolLayerSpecification[] {
  const grow: Size = ['interpolate', ['linear'], ['zoom'], 8, 12, 14, 19]
  return [
    label('shop-name', 'place', c.small, 11, {
      minzoom: 14.5,
      filter: ['==', ['get', 'rank'], 4],
    }),
    label('road-name', 'road', c.small, 11, {
      minzoom: 12.5,
      layout: { 'symbol-placement': 'line' },
    }),
    label('village-name', 'place', c.small, 12, {
      minzoom: 11.5,
      filter: ['==', ['get', 'kind'], 'village'],
    }),
    label('water-name', 'place', c.waterText, 12, {
      filter: ['==', ['get', 'kind'], 'water'],
      layout: { 'text-letter-spacing': 0.2 },
    }),
    label('town-name', 'town_label', c.text, grow, { layout: { 'text-letter-spacing': 0.08 } }),
  ].map((each) => ({ ...each, paint: { ...each.paint, 'text-halo-color': c.halo } }))
}

function label(
  id: string,
  layer: string,
  colour: string,
  size: Size,
  { layout, ...more }: Partial<SymbolLayerSpecification> = {},
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'base',
    'source-layer': layer,
    layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': size, ...layout },
    paint: { 'text-color': colour, 'text-halo-width': 1.6 },
    ...more,
  }
}
