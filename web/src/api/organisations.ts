/** Who I am, the offices and the areas. */
import { get, type Query } from './client'
import type { Me, Office } from './types'

export interface Area {
  code: string
  name: string
  kind: string
  tier: string | null
  lon: number | null
  lat: number | null
}

export const me = () => get<Me>('/api/me')
export const offices = (query: Query = {}) => get<Office[]>('/api/organisations/offices', query)
export const towns = () => get<Area[]>('/api/organisations/areas', { kind: 'town' })
