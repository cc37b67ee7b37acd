/** Figures, and the records beneath each of them. */
import { get, type Query } from './client'
import type { Module, Records } from './types'

export interface Trend {
  days: string[]
  opened: number[]
  closed: number[]
  overdue: number[]
}

export interface Hot {
  code: string
  name: string
  count: number
  before: number
  open: number
  overdue: number
}

export interface Stage {
  key: string
  name: string
  count: number
  definition: string
}

export const modules = () => get<Module[]>('/api/cockpit/modules')
export const records = (figure: string, query: Query) =>
  get<Records>(`/api/cockpit/records/${figure}`, query)
export const trend = (days: number) => get<Trend>('/api/cockpit/trend', { days })
export const hot = (days: number, by: 'town' | 'kind') =>
  get<Hot[]>('/api/cockpit/hot', { days, by })
export const funnel = (days: number) => get<Stage[]>('/api/cockpit/funnel', { days })
