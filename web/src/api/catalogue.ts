/** The three lists of enforcement items, and which town may use them. */
import { get, type Query } from './client'
import type { Page } from './types'

export interface ItemRow {
  code: string
  version: number
  name: string
  domain: string
  list: string
  list_name: string
  office: string
  office_name: string
  basis: string
  tags: string[]
}

export interface Penalty {
  kind: string
  min?: number | string | null
  max?: number | string | null
  unit?: string
}

export interface ItemDetail extends ItemRow {
  object: string
  measure: string
  mode: string
  statute: string
  article: string
  conduct: string
  penalties: Penalty[]
  source: string
  since: string
  until: string | null
  versions: { version: number; since: string; until: string | null }[]
}

export interface Statistics {
  on: string
  edition: number
  total: number
  comprehensive: number
  professional: number
  share: string
  departments: number
  domains: number
  by_domain: Record<string, Record<string, number>>
  by_office: Record<string, number>
  by_tag: Record<string, number>
  towns: { town: string; name: string; tier: string; items: number }[]
  average_per_town: string
}

export const items = (query: Query) => get<Page<ItemRow>>('/api/catalogue/items', query)
export const item = (code: string) => get<ItemDetail>(`/api/catalogue/items/${code}`)
export const statistics = () => get<Statistics>('/api/catalogue/statistics')
export const empowerment = (query: Query) => get<Page<ItemRow>>('/api/catalogue/empowerment', query)
