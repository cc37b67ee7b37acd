/** What a click on the map means. */
import type { Map as MapLibre, MapLayerMouseEvent } from 'maplibre-gl'

interface Wanted {
  picking: () => boolean
  pick: (place: { lon: number; lat: number }) => void
  choose: (number: string) => void
}

export function boundsOf(map: MapLibre) {
  const bounds = map.getBounds()
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
    zoom: map.getZoom(),
  }
}

export function watchClicks(map: MapLibre, wanted: Wanted): void {
  map.on('click', ({ lngLat }) => {
    if (wanted.picking()) wanted.pick({ lon: lngLat.lng, lat: lngLat.lat })
  })
  map.on('click', 'incident', (event: MapLayerMouseEvent) => {
    const number: unknown = event.features?.[0]?.properties.number
    if (!wanted.picking() && typeof number === 'string') wanted.choose(number)
  })
  map.on('click', 'cluster', (event: MapLayerMouseEvent) => {
    if (!wanted.picking())
      map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2, duration: 300 })
  })
  for (const layer of ['incident', 'cluster']) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'))
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''))
  }
}
