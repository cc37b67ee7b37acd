/** What crosses the wire. Until openapi.json is published these are written by hand from the contract. */

export interface Choice {
  code: string
  name: string
}

export interface Me {
  id: number
  username: string
  name: string
  posts: {
    post: string
    post_name: string
    office: { id: number; code: string; name: string }
    area: Choice | null
  }[]
  permissions: string[]
  home: 'desk' | 'field' | 'wall'
}

export interface IncidentRow {
  number: string
  title: string
  kind: string
  kind_name: string
  theme: string
  step: string
  step_name: string
  urgency: number
  lon: number | null
  lat: number | null
  place: string
  town: string | null
  town_name: string
  channel: string
  channel_name: string
  lead_office: string | null
  officer: string | null
  opened_at: string
  due_at: string | null
  due_name: string | null
  overdue: boolean
  closed_at: string | null
  leads: number
  version: number
  sensitive: boolean
}

export interface Photo {
  id: number
  url: string
}

export interface Suggestion {
  kind: string
  kind_name: string
  item: string | null
  item_name: string | null
  office: string | null
  office_name: string | null
  probability: number
  words: string[]
  because: string
  automatic: boolean
}

export interface Lead {
  id: number
  channel: string
  channel_name: string
  source: string
  source_ref: string
  text: string
  received_at: string
  happened_at: string | null
  place: string
  lon: number | null
  lat: number | null
  because: string
  reporter: string
  photos: Photo[]
}

export interface Task {
  id: number
  office: string
  officer: string | null
  helpers: string[]
  state: string
  state_name: string
  offered_at: string
  accepted_at: string | null
  arrived_at: string | null
  reported_at: string | null
  refused_because: string
  result: string
  photos: Photo[]
}

export interface Clock {
  name: string
  label: string
  due_at: string
  started_at: string
  paused: boolean
  rang_at: string | null
  stopped_at: string | null
}

export interface Breach {
  clock: string
  label: string
  due_at: string
  at: string
  escalated_to: string
}

export interface TimelineEntry {
  position: number
  at: string
  by: string
  sentence: string
}

export interface Move {
  name: string
  label: string
  allowed: boolean
  why_not: string | null
  basis: string | null
}

export interface Incident extends Omit<IncidentRow, 'leads'> {
  text: string
  item: { code: string; name: string; office: string } | null
  suggestion: Suggestion | null
  scene: string | null
  result: string
  feedback: string
  leads: Lead[]
  tasks: Task[]
  clocks: Clock[]
  breaches: Breach[]
  timeline: TimelineEntry[]
  moves: Move[]
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Counts {
  by_step: Record<string, number>
  overdue: number
}

export interface MapAnswer {
  points: {
    number: string
    lon: number
    lat: number
    step: string
    kind: string
    urgency: number
    title: string
  }[]
  clusters: { lon: number; lat: number; count: number; worst: number }[]
}

export interface Officer {
  id: number
  name: string
  office: string
  metres: number | null
  free: boolean
  certificate: string | null
}

export interface TaskRow {
  id: number
  incident: IncidentRow
  state: string
  offered_at: string
  due_at: string | null
  due_name: string | null
}

export interface Notice {
  id: number
  at: string
  text: string
  incident: string | null
  read_at: string | null
}

export interface Kind {
  code: string
  name: string
  theme: string
  urgency: number
}

export interface Office {
  id: number
  code: string
  name: string
  short: string
  kind: string
}

export interface Attachment {
  id: number
  url: string
  digest: string
  name: string
  size: number
  content_type: string
}

export interface Figure {
  key: string
  name: string
  value: number | string | null
  unit: string
  definition: string
  basis: string
  numerator: number | null
  denominator: number | null
  drill: { to: string } | null
  better: 'up' | 'down' | null
}

export interface Module {
  key: 'organisation' | 'matters' | 'operations' | 'data'
  name: string
  figures: Figure[]
}

export interface Records {
  columns: string[]
  rows: (string | number | null)[][]
  next: string | null
}

export interface Position {
  person: number
  name: string
  lon: number
  lat: number
  at: string
}
