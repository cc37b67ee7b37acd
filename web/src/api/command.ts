/** Everything the desk asks of the command room. */
import { get, post, type Query } from './client'
import type {
  Attachment,
  Counts,
  Incident,
  IncidentRow,
  Kind,
  MapAnswer,
  Notice,
  Officer,
  Page,
  TaskRow,
} from './types'

const INCIDENTS = '/api/command/incidents'

export const incidents = (query: Query) => get<Page<IncidentRow>>(INCIDENTS, query)
export const counts = (query: Query) => get<Counts>(`${INCIDENTS}/counts`, query)
export const onMap = (query: Query) => get<MapAnswer>('/api/command/map', query)
export const incident = (number: string) => get<Incident>(`${INCIDENTS}/${number}`)
export const officersFor = (number: string, office: number) =>
  get<Officer[]>(`${INCIDENTS}/${number}/officers`, { office })
export const kinds = () => get<Kind[]>('/api/command/kinds')
export const tasks = (query: Query) => get<TaskRow[]>('/api/command/tasks', query)
export const notices = () => get<Notice[]>('/api/command/notices')
export const noticeRead = (id: number) => post(`/api/command/notices/${id}/read`)
export const partLead = (id: number) => post<unknown>(`/api/command/leads/${id}/part`)

export interface NewIncident {
  text: string
  kind?: string
  lon: number
  lat: number
  place?: string
  urgency?: number
  photos?: number[]
  channel?: string
}
export const report = (said: NewIncident) => post<Incident>(INCIDENTS, said)

/** Take one lawful step with an incident: triage, dispatch, verify, close … */
export const move = (number: string, name: string, said: object) =>
  post<unknown>(`${INCIDENTS}/${number}/${name}`, said)

export interface Imported {
  accepted: string[]
  known: string[]
  refused: { index: number; id: unknown; why: string }[]
}
export function importLeads(file: File): Promise<Imported> {
  const form = new FormData()
  form.set('file', file)
  return post<Imported>('/api/command/leads/import', form)
}

export function attach(file: File): Promise<Attachment> {
  const form = new FormData()
  form.set('file', file)
  return post<Attachment>('/api/attachments', form)
}

export interface Joint {
  office: { id: number; code: string; name: string; short: string; kind: string }
  open: number
  waiting: number
  overdue: number
  done_today: number
  refused: number
}
export const joint = () => get<Joint[]>('/api/command/joint')
export const tasksOf = (office: number) => get<TaskRow[]>(`/api/command/joint/${office}`)
