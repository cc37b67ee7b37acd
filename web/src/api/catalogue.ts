/** The three lists of enforcement items, and which town may use them. */
import { api, said } from './typed'

interface Wanted {
  q?: string
  list?: string
  domain?: string
  office?: string
  town?: string
  cursor?: string
  limit?: number
}

export const items = (query: Wanted) => said(api.GET('/api/catalogue/items', { params: { query } }))
export const item = (code: string) =>
  said(api.GET('/api/catalogue/items/{code}', { params: { path: { code } } }))
export const statistics = () => said(api.GET('/api/catalogue/statistics'))
export const defects = () => said(api.GET('/api/catalogue/defects'))
