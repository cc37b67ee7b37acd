/** What the phone hears from the command room (see src/jianhu/command/schemas.py). */
import type { IncidentRow, Kind } from '@/api/types'

export interface MyTask {
  id: number
  incident: IncidentRow
  office: string
  leads: boolean
  mine: boolean
  officer: string
  state: TaskState
  state_name: string
  offered_at: string
  accepted_at: string | null
  arrived_at: string | null
  reported_at: string | null
  result: string
}

export type TaskState = 'offered' | 'accepted' | 'arrived' | 'reported' | 'refused' | 'withdrawn'

export interface Picture {
  id: number
  url: string
  taken_at: string | null
}

export interface LeadSeen {
  id: number
  channel_name: string
  text: string
  received_at: string
  place: string
  reporter: string
  photos: Picture[]
}

export interface TaskSeen {
  id: number
  office: string
  leads: boolean
  officer: string
  state: string
  state_name: string
  accepted_at: string | null
  arrived_at: string | null
  reported_at: string | null
  refused_because: string
  result: string
  outcome: string
  photos: Picture[]
}

export interface ClockSeen {
  name: string
  label: string
  started_at: string
  due_at: string
  paused: boolean
  rang_at: string | null
  stopped_at: string | null
}

export interface MoveSeen {
  name: string
  label: string
  allowed: boolean
  why_not: string
  basis: string
}

export interface Matter extends Omit<IncidentRow, 'leads'> {
  text: string
  item: { code: string; name: string; office: string } | null
  result: string
  feedback: string
  merged_into: string | null
  leads_all: LeadSeen[]
  tasks: TaskSeen[]
  photos: Picture[]
  clocks: ClockSeen[]
  timeline: { position: number | null; at: string; by: string; fact: string; sentence: string }[]
  moves: MoveSeen[]
}

export interface Told {
  id: number
  says: string
  urgent: boolean
  incident: string | null
  at: string
  read_at: string | null
}

export type SettleKind = Kind & { penalty_possible?: boolean }
