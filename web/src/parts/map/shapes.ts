/** What the server says, as shapes the map can draw. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'

type Collection = FeatureCollection<Point>
interface Placed {
  lon: number
  lat: number
}

export const EMPTY: Collection = { type: 'FeatureCollection', features: [] }

function point({ lon, lat }: Placed, properties: object): Feature<Point> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }
}

function collection(features: Feature<Point>[]): Collection {
  return { type: 'FeatureCollection', features }
}

export function incidentShapes(answer: { points: Placed[]; clusters: Placed[] }): Collection {
  return collection([...answer.points, ...answer.clusters].map((each) => point(each, each)))
}

export function peopleShapes(people: Iterable<Placed & { name: string }>, stale: boolean) {
  return collection([...people].map((each) => point(each, { name: each.name, stale })))
}

export function chosenShape(at: (Placed & { step?: string }) | null): Collection {
  return at ? collection([point(at, at.step ? { step: at.step } : {})]) : EMPTY
}

export function put(map: MapLibre, source: string, data: Collection): void {
  map.getSource<GeoJSONSource>(source)?.setData(data)
}
