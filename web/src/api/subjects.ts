/** The regulated: their files, their colours, and the boards over them. */
import type { paths } from './schema'
import { api, said } from './typed'

type Asked = NonNullable<paths['/api/subjects']['get']['parameters']['query']>
export type SubjectQuestion = Omit<Asked, 'cursor' | 'limit'>

const at = (code: string) => ({ params: { path: { code } } })

export const subjects = (query: SubjectQuestion, cursor: string) =>
  said(api.GET('/api/subjects', { params: { query: { ...query, cursor, limit: 100 } } }))
export const board = (town: string) =>
  said(api.GET('/api/subjects/board', { params: { query: { town } } }))
export const allIndustries = () =>
  said(api.GET('/api/subjects/board', { params: { query: { every: true } } }))
export const townsOf = (query: SubjectQuestion) =>
  said(api.GET('/api/subjects/towns', { params: { query: { ...query, town: undefined } } }))
export const file = (code: string) => said(api.GET('/api/subjects/{code}', at(code)))
export const itemsOf = (code: string) => said(api.GET('/api/subjects/{code}/items', at(code)))
export const confirmColour = (code: string, reason: string) =>
  said(api.POST('/api/subjects/{code}/colour/confirm', { ...at(code), body: { reason } }))
export const declineColour = (code: string, reason: string) =>
  said(api.POST('/api/subjects/{code}/colour/decline', { ...at(code), body: { reason } }))
export const applyMeasure = (code: string, measure: string, willing: boolean) =>
  said(api.POST('/api/subjects/{code}/measures', { ...at(code), body: { measure, willing } }))

export const links = (state: string, cursor: string) =>
  said(api.GET('/api/subjects/links', { params: { query: { state, cursor, limit: 50 } } }))
export const linksWaiting = () => said(api.GET('/api/subjects/links/waiting'))
const link = (number: number) => ({ params: { path: { number } } })
export const judgeLink = (number: number, same: boolean, reason: string, version: number) =>
  said(
    api.POST('/api/subjects/links/{number}/judge', {
      ...link(number),
      body: { same, reason, version },
    }),
  )
export const undoLink = (number: number, reason: string, version: number) =>
  said(
    api.POST('/api/subjects/links/{number}/undo', { ...link(number), body: { reason, version } }),
  )

export const aloneRows = (cursor: string) =>
  said(api.GET('/api/subjects/links/alone', { params: { query: { cursor, limit: 50 } } }))
export const openFile = (number: number, reason: string) =>
  said(api.POST('/api/subjects/links/alone/{number}/file', { ...link(number), body: { reason } }))
