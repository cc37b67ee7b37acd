/** What the phone hears of visits, in the words of the published API. */
import type { components } from '@/api/schema'

type Shapes = components['schemas']

export type Visit = Shapes['VisitOut']
export type VisitRow = Shapes['VisitRow']
export type Item = Visit['items'][number]
export type VisitStep =
  'draft' | 'approved' | 'noticed' | 'underway' | 'checked' | 'told' | 'refused' | 'dropped'

/** What an officer says of one item. */
export interface Result {
  item: string
  outcome: string
  found: string
  measured: string
  due_on: string | null
}
