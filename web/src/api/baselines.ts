/** What visits came to before the platform, and what they come to beside it now. */
import { keyed, post } from './client'
import { api, said } from './typed'
import type { Baseline, BaselineSheet } from './types'

export const BASELINE_TEMPLATE = '/api/inspections/baselines/template.xlsx'
export const baselines = () => said(api.GET('/api/inspections/baselines'))
export const baselinesCompared = (since: string, until: string) =>
  said(api.GET('/api/inspections/baselines/compared', { params: { query: { since, until } } }))
export const recordBaselines = (rows: object[], key: string) =>
  post<Baseline[]>('/api/inspections/baselines', { rows }, keyed(key))
export const correctBaseline = (id: number, words: object, key: string) =>
  post<Baseline>(`/api/inspections/baselines/${id}/correct`, { said: words }, keyed(key))
/** What a sheet says, row by row; nothing is recorded. */
export function readBaselineSheet(file: File) {
  const form = new FormData()
  form.set('file', file)
  return post<BaselineSheet>('/api/inspections/baselines/sheet', form)
}
