/** Draws and special campaigns: what the desk asks of them. */
import { keyed, post } from './client'
import { api, said } from './typed'
import type { Campaign, Draw } from './types'

export const draws = (cursor: string) =>
  said(api.GET('/api/inspections/draws', { params: { query: { cursor } } }))
export const drawOf = (number: string) =>
  said(api.GET('/api/inspections/draws/{number}', { params: { path: { number } } }))
export const publishDraw = (words: object, key: string) =>
  post<Draw>('/api/inspections/draws', { said: words }, keyed(key))
export const makeDraw = (number: string, spoken: string, key: string) =>
  post<Draw>(`/api/inspections/draws/${number}/draw`, { said: { spoken } }, keyed(key))

export const campaigns = (cursor: string) =>
  said(api.GET('/api/inspections/campaigns', { params: { query: { cursor } } }))
export const campaignOf = (key: number) =>
  said(api.GET('/api/inspections/campaigns/{key}', { params: { path: { key } } }))
export const recordCampaign = (words: object, key: string) =>
  post<Campaign>('/api/inspections/campaigns', { said: words }, keyed(key))
export const approveCampaign = (campaign: number, key: string) =>
  post<Campaign>(`/api/inspections/campaigns/${campaign}/approve`, {}, keyed(key))
