/** Figures, the records beneath each of them, their course, and where it is hot. */
import { get, type Query } from './client'
import type { Module, Records } from './types'

export interface Day {
  day: string
  value: number | null
  numerator: number | null
  denominator: number | null
}

export interface Hot {
  code: string
  name: string
  incidents: number
  open: number
  lon: number
  lat: number
  most: string
}

export const modules = (days: number) => get<Module[]>('/api/cockpit/modules', { days })
export const records = (figure: string, query: Query) =>
  get<Records>(`/api/cockpit/records/${figure}`, query)
export const trend = (figure: string, days: number) =>
  get<Day[]>('/api/cockpit/trend', { figure, days })
export const hot = (days: number, by: 'town' | 'precinct' | 'kind') =>
  get<Hot[]>('/api/cockpit/hot', { days, by })
