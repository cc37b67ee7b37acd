/** Sources, devices and alarms. */
import { api, said } from './typed'

interface Turned {
  cursor?: string
  limit?: number
}

export const sources = () => said(api.GET('/api/sensing/sources'))
export const devices = (query: Turned & { registered: boolean }) =>
  said(api.GET('/api/sensing/devices', { params: { query } }))
export const alarms = (query: Turned & { running?: boolean }) =>
  said(api.GET('/api/sensing/alarms', { params: { query } }))
export const themes = () => said(api.GET('/api/sensing/themes'))
