/** Rows as the server would say them, for tests. */
import type { IncidentRow } from '@/api/types'

export function row(number: string, more: Partial<IncidentRow> = {}): IncidentRow {
  return {
    id: 1,
    number,
    title: '鲁镇咸亨酒店门口偷倒渣土',
    kind: 'muck-dumping',
    kind_name: '偷倒渣土',
    theme: '环境卫生',
    step: 'handling',
    step_name: '处置中',
    urgency: 3,
    lon: 120.45,
    lat: 30.05,
    place: '咸亨酒店门口',
    town: '330699101',
    town_name: '鲁镇',
    channel: 'grid',
    channel_name: '网格上报',
    lead_office: '鲁镇执法队',
    officer: '闰土',
    opened_at: '2026-11-21T08:00:00+08:00',
    due_at: '2026-11-21T09:00:00+08:00',
    due_name: '反馈',
    overdue: false,
    paused: false,
    closed_at: null,
    leads: 1,
    version: 1,
    sensitive: false,
    ...more,
  }
}
