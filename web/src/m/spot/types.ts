/** A penalty on the spot as it is typed, and as the phone keeps it. */
import type { components } from '@/api/schema'
import type { Spot } from '../places'

type Shapes = components['schemas']
export interface SpotItem {
  code: string
  name: string
  domain: string
  basis: string
  conduct: string
  citizen: Range[]
  organisation: Range[]
}
export type Simple = Omit<Shapes['SimpleOut'], 'items' | 'statutes' | 'threats'> & {
  items: SpotItem[]
}
export type Range = Shapes['RangeOut']
export type Colleague = Shapes['ColleagueOut']
export type PartyKind = 'citizen' | 'organisation'

export interface Typed {
  item: string
  kind: PartyKind
  name: string
  identity: string
  representative: string
  address: string
  phone: string
  spot: Spot | null
  place: string
  facts: string
  evidence: string
  photos: string[]
  second: number | null
  shown: boolean
  told: boolean
  defence: string
  adopted: string
  kinds: string[]
  fine: string
  lighter: string
  signature: string
  refused: string
  refusing: boolean
  cash: string
  receipt: string
  incident: string
}

/** What the phone keeps of it: enough to print it again without network. */
export interface SpotRecord {
  id: string
  typed: Typed
  item: SpotItem
  /** Words of the decision's paragraphs as they stood when it was made. */
  paper: Record<string, string>
  cashBasis: Record<string, string>
  office: string
  officers: string[]
  /** By this phone's clock. */
  madeAt: number
  /** What the server answered; missing until it did. */
  number?: string
  paperNumber?: string
  paperUrl?: string
  code?: string
  syncedAt?: string
}

export function blank(): Typed {
  return {
    item: '',
    kind: 'citizen',
    name: '',
    identity: '',
    representative: '',
    address: '',
    phone: '',
    spot: null,
    place: '',
    facts: '',
    evidence: '',
    photos: [],
    second: null,
    shown: false,
    told: false,
    defence: '',
    adopted: '',
    kinds: [],
    fine: '',
    lighter: '',
    signature: '',
    refused: '',
    refusing: false,
    cash: 'no',
    receipt: '',
    incident: '',
  }
}
