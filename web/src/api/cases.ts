/** Everything the desk asks of the cases room. */
import { get, keyed, post } from './client'
import { api, said } from './typed'
import type { Answer, Case, Draft, Hand } from './types'

export interface CaseQuestion {
  queue?: string
  text?: string
  cursor?: string
  limit?: number
}

export const cases = (query: CaseQuestion) => said(api.GET('/api/cases', { params: { query } }))
export const queues = () => said(api.GET('/api/cases/queues'))
export const caseOf = (number: string) =>
  said(api.GET('/api/cases/{number}', { params: { path: { number } } }))
export const alikeOf = (number: string) =>
  said(api.GET('/api/cases/{number}/alike', { params: { path: { number } } }))
/** The edition of that day, or else the one in force. */
export const procedure = (name: string, edition?: string) =>
  said(api.GET('/api/cases/procedures/{name}', { params: { path: { name }, query: { edition } } }))

export const measuresOf = (number: string) =>
  said(api.GET('/api/cases/{number}/measures', { params: { path: { number } } }))
/** `fine`: whether it would leave what was weighed. */
export const discretionOf = (number: string, fine?: string) =>
  said(api.GET('/api/cases/{number}/discretion', { params: { path: { number }, query: { fine } } }))
export const assess = (number: string, answer: Answer) =>
  said(api.POST('/api/cases/{number}/discretion', { params: { path: { number } }, body: answer }))
export const newcomers = (number: string) =>
  said(api.GET('/api/cases/{number}/newcomers', { params: { path: { number } } }))

/** What a case of a visit's finding begins with. */
export const begunBy = (from: { visit: string; finding: string }) =>
  said(api.GET('/api/cases/from-visit', { params: { query: from } }))
export const openFromVisit = (
  from: { visit: string; finding: string },
  matter: object,
  party: object,
  key: string,
) => post<{ number: string }>('/api/cases/from-visit', { ...from, matter, party }, keyed(key))

export const take = (number: string, move: string, words: object, key: string) =>
  post<Case>(`/api/cases/${number}/moves/${move}`, { said: words }, keyed(key))
/** The papers the move would make with these words; nothing is kept. */
export const preview = (number: string, move: string, words: object) =>
  post<Draft[]>(`/api/cases/${number}/moves/${move}/preview`, { said: words })
export const keepEvidence = (number: string, words: object, key: string) =>
  post<Case>(`/api/cases/${number}/evidence`, { said: words }, keyed(key))
export const correctPaper = (number: string, paper: number, words: object, key: string) =>
  post<Case>(`/api/cases/${number}/papers/${paper}/corrections`, { said: words }, keyed(key))
/** Sign it oneself; without a picture with the hand that is kept here. */
export async function signPaper(number: string, paper: number, role: string, image: string) {
  const at = `/api/cases/${number}/papers/${paper}/signatures`
  const { digest } = await get<{ digest: string }>(at)
  await post(at, { role, image, digest })
  return caseOf(number)
}
export const ownHand = () => said(api.GET('/api/hands'))
export const keepHand = (image: string) => post<Hand>('/api/hands', { image })
export const endHand = () => post<Hand>('/api/hands/end', {})
export const beginMeasure = (
  number: string,
  begun: { procedure: string; move: string; said: object },
  key: string,
) => post<Case>(`/api/cases/${number}/measures`, begun, keyed(key))
export const openCompanion = (number: string, party: object, key: string) =>
  post<Case>(`/api/cases/${number}/companions`, { said: party }, keyed(key))
export const shareEvidence = (number: string, key: string) =>
  post<Case>(`/api/cases/${number}/shared-evidence`, {}, keyed(key))
export const register = (matter: object, party: object, key: string) =>
  post<Case>('/api/cases', { matter, party }, keyed(key))
export const replaceHandler = (number: string, before: number, after: number, reason: string) =>
  post<Case>(`/api/cases/${number}/handlers`, { before, after, reason })
export const relate = (number: string, person: number, related: string) =>
  post<Case>(`/api/cases/${number}/relation`, { person, related })
