/** What the phone keeps: intents not yet sent, photographs, drafts, and the last answers. */
import Dexie, { type EntityTable } from 'dexie'
import type { SpotRecord } from './spot/types'

/** conflict: somebody was faster or the matter moved on; refused: the server said no. */
export type OutState = 'pending' | 'sending' | 'conflict' | 'refused'

/** What follows of itself when an intent was accepted, e.g. settling what was just reported. */
export interface Next {
  act: string
  label: string
  body: Record<string, unknown>
  photos?: string[]
}

export interface Intent {
  act: string
  path: string
  body: Record<string, unknown>
  /** What the intent is about, e.g. `task:12`: intents about one thing wait for each other. */
  about: string
  label: string
  photos?: string[]
  next?: Next
  /** The penalty on the spot that the server's answer is kept with. */
  record?: string
}

export interface Out extends Intent {
  /** The order of intents. */
  seq: number
  /** The Idempotency-Key: one per intent, so that a lost answer never makes a second act. */
  id: string
  state: OutState
  tries: number
  nextAt: number
  saidAt: number
  says?: string
  basis?: string
  /** By how many milliseconds this phone's clock was ahead when it was said. */
  off?: number
}

export interface Photo {
  id: string
  /** The picture with time, place and officer burnt in: what is sent. */
  marked: Blob
  /** The picture as the camera gave it: kept on the phone for a week. */
  original: Blob
  digest: string
  originalDigest: string
  takenAt: number
  lon: number | null
  lat: number | null
  serverId?: number
}

export interface Draft {
  key: string
  value: unknown
  savedAt: number
}

export interface Shelved {
  path: string
  answer: unknown
  at: number
}

export class FieldDb extends Dexie {
  outbox!: EntityTable<Out, 'seq'>
  photos!: EntityTable<Photo, 'id'>
  drafts!: EntityTable<Draft, 'key'>
  shelf!: EntityTable<Shelved, 'path'>
  spots!: EntityTable<SpotRecord, 'id'>

  /** One database for each person: on a shared phone nobody sends in another's name. */
  constructor(person: number | string) {
    super(`jianhu-field-${person}`)
    this.version(1).stores({
      outbox: '++seq, &id, state, about',
      photos: 'id, takenAt',
      drafts: 'key, savedAt',
      shelf: 'path, at',
    })
    this.version(2).stores({ spots: 'id, madeAt' })
  }
}
