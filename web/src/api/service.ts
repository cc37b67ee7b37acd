/** What enterprises ask for: packages they chose, requests somebody answers for. */
import { post } from './client'
import { api, said } from './typed'
import type {
  EnterpriseRequest,
  EnterpriseRequestKept,
  PackageOrder,
  PackageRegistered,
  Visit,
} from './types'

const keyed = (key: string) => ({ 'Idempotency-Key': key })
const at = (number: string) => `/api/inspections/requests/${number}`
const order = (number: string) => `/api/inspections/package-orders/${number}`

export const requests = (cursor: string, subject = '', state = '') =>
  said(api.GET('/api/inspections/requests', { params: { query: { cursor, subject, state } } }))
export const recordRequest = (words: object, key: string) =>
  post<EnterpriseRequestKept>('/api/inspections/requests', { said: words }, keyed(key))
export const answerRequest = (number: string, reply: string) =>
  post<EnterpriseRequest>(`${at(number)}/answer`, { said: { reply } })
export const closeRequest = (number: string) => post<EnterpriseRequest>(`${at(number)}/close`)
export const assignRequest = (number: string, person: number, because: string) =>
  post<EnterpriseRequest>(`${at(number)}/responsible`, { said: { person, because } })
export const colleaguesFor = (number: string) =>
  said(api.GET('/api/inspections/requests/{number}/colleagues', { params: { path: { number } } }))

export const packagesFor = (subject: string) =>
  said(api.GET('/api/inspections/packages', { params: { query: { subject } } }))
export const packageRegister = async () =>
  (await said(api.GET('/api/inspections/package-register'))) as PackageRegistered[]
export const recordEdition = (words: object, key: string) =>
  post<PackageRegistered[]>('/api/inspections/package-register', { said: words }, keyed(key))
export const packageOrders = (cursor: string) =>
  said(api.GET('/api/inspections/package-orders', { params: { query: { cursor } } }))
export const choosePackage = (words: object, key: string) =>
  post<PackageOrder>('/api/inspections/package-orders', { said: words }, keyed(key))
export const draftCheckUp = (number: string, words: object, key: string) =>
  post<Visit>(`${order(number)}/visit`, { said: words }, keyed(key))
export const withdrawPackage = (number: string, because: string) =>
  post<PackageOrder>(`${order(number)}/withdraw`, { said: { because } })
