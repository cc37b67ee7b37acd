/** Everything the desk asks of the inspections room. */
import { post } from './client'
import { api, said } from './typed'
import type { InspectionPlan, Visit } from './types'

export const visits = (since: string, until: string) =>
  said(api.GET('/api/inspections/visits', { params: { query: { since, until } } }))
export const visitOf = (number: string) =>
  said(api.GET('/api/inspections/visits/{number}', { params: { path: { number } } }))
export const visitFigures = (since: string, until: string) =>
  said(api.GET('/api/inspections/figures', { params: { query: { since, until } } }))
export const plans = (cursor: string) =>
  said(api.GET('/api/inspections/plans', { params: { query: { cursor } } }))

/** The key makes a second try of the same intent harmless. */
const keyed = (key: string) => ({ 'Idempotency-Key': key })
const at = (number: string) => `/api/inspections/visits/${number}`

export const takeVisit = (number: string, move: string, words: object, key: string) =>
  post<Visit>(`${at(number)}/moves/${move}`, { said: words }, keyed(key))
/** `officers`: pairs of office and person. */
export const mergeInto = (number: string, officers: [number, number][]) =>
  post<Visit>(`${at(number)}/merge`, { officers })
export const draftVisit = (words: object, key: string) =>
  post<Visit>('/api/inspections/visits', { said: words }, keyed(key))
export const recordPlan = (plan: object, rows: object[], key: string) =>
  post<InspectionPlan>('/api/inspections/plans', { plan, rows }, keyed(key))
export const approvePlan = (number: string) =>
  post<InspectionPlan>(`/api/inspections/plans/${number}/approve`)
