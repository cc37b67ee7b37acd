/** Figures, the records beneath each of them, their course, and where it is hot. */
import { api, said } from './typed'

interface Wanted {
  days: number
  part?: string
  of?: 'numerator' | 'denominator'
  cursor?: string
  limit?: number
}

export const modules = (days: number) =>
  said(api.GET('/api/cockpit/modules', { params: { query: { days } } }))
export const records = (figure: string, query: Wanted) =>
  said(api.GET('/api/cockpit/records/{figure}', { params: { path: { figure }, query } }))
export const trend = (figure: string, days: number) =>
  said(api.GET('/api/cockpit/trend', { params: { query: { figure, days } } }))
export const triads = () => said(api.GET('/api/cockpit/triads'))
export const schemes = () => said(api.GET('/api/cockpit/assessments'))
export const assessment = (scheme: string, days: number) =>
  said(
    api.GET('/api/cockpit/assessments/{scheme}', {
      params: { path: { scheme }, query: { days } },
    }),
  )
export const assessed = (office: number, query: Wanted & { scheme?: string }) =>
  said(api.GET('/api/cockpit/assessed/{office}', { params: { path: { office }, query } }))
export const hot = (days: number, by: 'town' | 'precinct' | 'kind') =>
  said(api.GET('/api/cockpit/hot', { params: { query: { days, by } } }))
