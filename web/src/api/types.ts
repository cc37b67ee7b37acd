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
  lon: number
  lat: number
  place: string
  town: string
  town_name: string
  channel: string
  channel_name: string
  lead_office: string
  officer: string
  opened_at: string
  due_at: string | null
  due_name: string
  overdue: boolean
  paused: boolean
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
  probability: number
  words: string[]
  because: string
  given: boolean
  others: { kind: string; kind_name: string; probability: number }[]
  item?: { code: string; name: string } | null
  office?: { id: number; name: string } | null
}

export interface Lead {
  id: number
  channel: string
  channel_name: string
  source: string
  source_ref: string | null
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
  leads: boolean
  officer: string
  offered_to: string[]
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
  escalated_to: string[]
}

export interface TimelineEntry {
  position: number | null
  at: string
  by: string
  sentence: string
}

export interface Move {
  name: string
  label: string
  allowed: boolean
  why_not: string
  basis: string
}

export interface Incident extends IncidentRow {
  text: string
  item: { code: string; name: string; office: string } | null
  suggestion: Suggestion | null
  automatic: boolean
  scene: string
  result: string
  feedback: string
  merged_into: string | null
  leads_all: Lead[]
  tasks: Task[]
  photos: Photo[]
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
  closed_today?: number
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
  certificate: string
}

export interface TaskRow {
  id: number
  incident: IncidentRow
  office: string
  leads: boolean
  mine: boolean
  officer: string
  state: string
  state_name: string
  offered_at: string
  accepted_at: string | null
  arrived_at: string | null
  reported_at: string | null
  result: string
}

export interface Notice {
  id: number
  says: string
  urgent: boolean
  incident: string | null
  at: string
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

export interface Slice {
  key: string
  name: string
  value: number | null
}

export interface Figure {
  key: string
  name: string
  value: number | null
  unit: string
  definition: string
  basis: string
  numerator: number | null
  denominator: number | null
  drill: { to: string }
  better: 'up' | 'down' | null
  span: 'now' | 'today' | 'period'
  slices: Slice[]
}

export interface Module {
  key: 'organisation' | 'matters' | 'operations' | 'data'
  name: string
  figures: Figure[]
}

export interface Records {
  columns: string[]
  rows: (string | number | boolean | null)[][]
  links: string[]
  next: string | null
}

export interface Position {
  person: number
  name: string
  lon: number
  lat: number
  at: string
}
