/** The page's state lives in its address: filters, the chosen incident, the new-incident form, the map's view. */
import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { fromUrl, NONE, toUrl, type Filters } from './filters'

export interface View {
  lon: number
  lat: number
  zoom: number
}

export function readView(text: unknown): View | null {
  const [lon, lat, zoom] = String(text ?? '')
    .split(',')
    .map(Number)
  if (lon === undefined || lat === undefined || zoom === undefined) return null
  return [lon, lat, zoom].every(Number.isFinite) ? { lon, lat, zoom } : null
}

export function writeView({ lon, lat, zoom }: View): string {
  return `${lon.toFixed(4)},${lat.toFixed(4)},${zoom.toFixed(1)}`
}

/** Changes of one moment are gathered: a later navigation would otherwise undo an earlier one under way. */
let gathered: LocationQueryRaw | null = null

export function useAddress() {
  const route = useRoute()
  const router = useRouter()

  async function change(query: LocationQueryRaw) {
    if (route.path !== '/desk') return
    const mine = { ...(gathered ?? route.query), ...query }
    gathered = mine
    await router.replace({ path: '/desk', query: mine })
    if (gathered === mine) gathered = null
  }

  return {
    filters: computed(() => fromUrl(route.query)),
    chosen: computed(() => (typeof route.query.i === 'string' ? route.query.i : null)),
    creating: computed(() => route.query.new === '1'),
    view: computed(() => readView(route.query.at)),
    filter: (wanted: Partial<Filters>) => change(toUrl({ ...fromUrl(route.query), ...wanted })),
    clearFilters: () => change(toUrl(NONE)),
    choose: (number: string | null) => change({ i: number ?? undefined, new: undefined }),
    create: (on: boolean) => change({ new: on ? '1' : undefined, i: undefined }),
    look: (view: View) => change({ at: writeView(view) }),
  }
}
