/** Sources, devices and alarms. */
import { get, type Query } from './client'
import type { Page } from './types'

export type Health = 'ok' | 'late' | 'silent'

export interface Source {
  code: string
  name: string
  kind: string
  kind_name: string
  area_code: string
  health: Health
  seen_at: string | null
  expected_every_s: number
}

export interface Device {
  code: string
  name: string
  protocol: string
  kind: string
  source: string | null
  lon: number | null
  lat: number | null
  place: string
  owner_name: string
  registered: boolean
  health: Health
  seen_at: string | null
  clock_off_s: number | null
}

export interface Alarm {
  id: number
  device: string
  device_name: string
  theme_name: string
  level: number
  begun_at: string
  last_at: string
  ended_at: string | null
  count: number
  text: string
}

export interface Theme {
  code: string
  name: string
  route: string
  triggered: number
}

export const sources = () => get<Source[]>('/api/sensing/sources')
export const devices = (query: Query) => get<Page<Device>>('/api/sensing/devices', query)
export const alarms = (query: Query) => get<Page<Alarm>>('/api/sensing/alarms', query)
export const themes = () => get<Theme[]>('/api/sensing/themes')
