/** Everything the desk asks of the command room. */
import { keyed, post } from './client'
import type { paths } from './schema'
import { api, done, said } from './typed'
import type { Attachment, Imported, NewIncident } from './types'

type Asked<P extends keyof paths> = NonNullable<NonNullable<paths[P]['get']>['parameters']['query']>
export type QueueQuestion = Asked<'/api/command/incidents'>
export type MapQuestion = Asked<'/api/command/map'>

export const incidents = (query: QueueQuestion) =>
  said(api.GET('/api/command/incidents', { params: { query } }))
export const counts = (query: Asked<'/api/command/incidents/counts'>) =>
  said(api.GET('/api/command/incidents/counts', { params: { query } }))
export const onMap = (query: MapQuestion) =>
  said(api.GET('/api/command/map', { params: { query } }))
export const incident = (number: string) =>
  said(api.GET('/api/command/incidents/{number}', { params: { path: { number } } }))
export const officersFor = (number: string, office: number) =>
  said(
    api.GET('/api/command/incidents/{number}/officers', {
      params: { path: { number }, query: { office } },
    }),
  )

export const kinds = () => said(api.GET('/api/command/kinds'))
export const notices = () => said(api.GET('/api/command/notices'))
export const noticeRead = (notice: number) =>
  done(api.POST('/api/command/notices/{notice}/read', { params: { path: { notice } } }))
export const sensed = (query: Asked<'/api/command/sensed'>) =>
  said(api.GET('/api/command/sensed', { params: { query } }))
export const joint = () => said(api.GET('/api/command/joint'))
export const tasksOf = (office: number) =>
  said(api.GET('/api/command/joint/{office}', { params: { path: { office } } }))

export const report = (body: NewIncident, key: string) =>
  said(api.POST('/api/command/incidents', { body, headers: keyed(key) }))
export const partLead = (lead: number) =>
  done(api.POST('/api/command/leads/{lead}/part', { params: { path: { lead } } }))

export const unmask = (lead: number, reason: string) =>
  said(
    api.POST('/api/command/leads/{lead}/reporter', {
      params: { path: { lead } },
      body: { reason },
    }),
  )

/** Take one lawful step with an incident: triage, dispatch, verify, close … */
export const move = (number: string, name: string, words: object, key: string) =>
  post<unknown>(`/api/command/incidents/${number}/${name}`, words, keyed(key))

/** A file travels as a form, which the typed client does not write. */
function send<T>(path: keyof paths, file: File): Promise<T> {
  const form = new FormData()
  form.set('file', file)
  return post<T>(path, form)
}

export const importLeads = (file: File) => send<Imported>('/api/command/leads/import', file)
export const attach = (file: File) => send<Attachment>('/api/attachments', file)
