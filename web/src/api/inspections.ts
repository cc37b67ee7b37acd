/** Everything the desk asks of the inspections room. */
import { keyed, post } from './client'
import { api, said } from './typed'
import type {
  Approved,
  CalendarRun,
  ComplaintOfVisit,
  InspectionPlan,
  PlanSheet,
  Visit,
  VisitDays,
  VisitRow,
} from './types'

/** All of those days, however many pages of whole days they are. */
export async function visits(since: string, until: string): Promise<VisitRow[]> {
  const found: VisitRow[] = []
  for (let next: string | null = since; next;) {
    const query = { since: next, until }
    const page: VisitDays = await said(api.GET('/api/inspections/visits', { params: { query } }))
    found.push(...page.items)
    next = page.next
  }
  return found
}
export const visitOf = (number: string) =>
  said(api.GET('/api/inspections/visits/{number}', { params: { path: { number } } }))
export const visitFigures = (since: string, until: string) =>
  said(api.GET('/api/inspections/figures', { params: { query: { since, until } } }))
export const plans = (cursor: string) =>
  said(api.GET('/api/inspections/plans', { params: { query: { cursor } } }))

const at = (number: string) => `/api/inspections/visits/${number}`

export const takeVisit = (number: string, move: string, words: object, key: string) =>
  post<Visit>(`${at(number)}/moves/${move}`, { said: words }, keyed(key))
/** `officers`: pairs of office and person; `visits`: drafts that go into this one. */
export const mergeInto = (
  number: string,
  officers: [number, number][],
  visits: string[],
  key: string,
) => post<Visit>(`${at(number)}/merge`, { officers, visits }, keyed(key))
export const draftVisit = (words: object, key: string) =>
  post<Visit>('/api/inspections/visits', { said: words }, keyed(key))
export const recordPlan = (plan: object, rows: object[], key: string) =>
  post<InspectionPlan>('/api/inspections/plans', { plan, rows }, keyed(key))
export const approvePlan = (number: string, key: string) =>
  post<InspectionPlan>(`/api/inspections/plans/${number}/approve`, {}, keyed(key))

export const planOf = (number: string) =>
  said(api.GET('/api/inspections/plans/{number}', { params: { path: { number } } }))
export const planRows = (number: string, cursor: string) =>
  said(
    api.GET('/api/inspections/plans/{number}/rows', {
      params: { path: { number }, query: { cursor } },
    }),
  )
export const returnPlan = (number: string, because: string, key: string) =>
  post<InspectionPlan>(`/api/inspections/plans/${number}/return`, { said: { because } }, keyed(key))

export const PLAN_TEMPLATE = '/api/inspections/plans/template.xlsx'
/** What a sheet says, row by row; nothing is recorded. */
export function readPlanSheet(file: File, plan: { since: string; until: string; source: string }) {
  const form = new FormData()
  for (const name of ['since', 'until', 'source'] as const) form.set(name, plan[name])
  form.set('file', file)
  return post<PlanSheet>('/api/inspections/plans/sheet', form)
}

export const calendarWaiting = (since: string, until: string) =>
  said(api.GET('/api/inspections/calendar/waiting', { params: { query: { since, until } } }))
export const calendarRuns = () => said(api.GET('/api/inspections/calendar/runs'))
export const calendarRun = (run: number) =>
  said(api.GET('/api/inspections/calendar/runs/{run}', { params: { path: { run } } }))
export const leftOutReasons = (since: string, until: string) =>
  said(api.GET('/api/inspections/calendar/reasons', { params: { query: { since, until } } }))
export const leftOut = (since: string, until: string, why: string, cursor: string) =>
  said(
    api.GET('/api/inspections/calendar/left-out', {
      params: { query: { since, until, why, cursor } },
    }),
  )
export const askCalendar = (
  asked: { since: string; until: string; seconds: number },
  key: string,
) => post<CalendarRun>('/api/inspections/calendar', asked, keyed(key))

export const plansToApprove = (cursor: string) =>
  said(api.GET('/api/inspections/for-approval/plans', { params: { query: { cursor } } }))
export const visitsToApprove = (cursor: string) =>
  said(api.GET('/api/inspections/for-approval/visits', { params: { query: { cursor } } }))
export const approveMany = (
  words: { opinion: string; plans: string[]; visits: string[] },
  key: string,
) => post<Approved[]>('/api/inspections/approvals', { said: words }, keyed(key))
export interface ProblemQuestion {
  since: string
  until: string
  area?: string
  industry?: string
}
export const frequent = (query: ProblemQuestion) =>
  said(api.GET('/api/inspections/frequent', { params: { query } }))
export const checkList = (query: ProblemQuestion) =>
  said(api.GET('/api/inspections/check-list', { params: { query } }))
export const doubles = () => said(api.GET('/api/inspections/doubles'))

export const complaintsOfVisits = (waiting: boolean, cursor: string) =>
  said(api.GET('/api/inspections/complaints', { params: { query: { waiting, cursor } } }))
export const hearComplaint = (id: number, answer: string, key: string) =>
  post<ComplaintOfVisit>(
    `/api/inspections/complaints/${id}/heard`,
    { said: { answer } },
    keyed(key),
  )
