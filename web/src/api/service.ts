/** What enterprises ask for: packages they chose, requests somebody answers for. */
import { post } from './client'
import { api, said } from './typed'
import type { EnterpriseRequest } from './types'

export const requests = (cursor: string, subject = '') =>
  said(api.GET('/api/inspections/requests', { params: { query: { cursor, subject } } }))
export const packageOrders = (cursor: string) =>
  said(api.GET('/api/inspections/package-orders', { params: { query: { cursor } } }))
export const answerRequest = (number: string, reply: string) =>
  post<EnterpriseRequest>(`/api/inspections/requests/${number}/answer`, { said: { reply } })
export const closeRequest = (number: string) =>
  post<EnterpriseRequest>(`/api/inspections/requests/${number}/close`)
