/** Everything an officer can say of a visit, as intents for the outbox. */
import { act } from '../sync'
import { aboutVisit } from './stand'
import { visitPath } from './known'
import type { Result } from './types'

interface Whose {
  number: string
  subject: { name: string }
}

const say = (visit: Whose, move: string, label: string, said: object, photos?: string[]) =>
  act({
    act: move,
    path: `${visitPath(visit.number)}/moves/${move}`,
    body: { said },
    about: aboutVisit(visit.number),
    label: `${label}：${visit.subject.name}`,
    photos,
  })

export interface Notice {
  on: string
  method: string
  unannounced: boolean
  because: string
}
export const notify = (visit: Whose, said: Notice) => say(visit, 'notify', '通知企业', said)

export interface Arrival {
  at: string
  certificates_shown: boolean
  scanned: boolean
  unscanned_because: string
  lon: number | null
  lat: number | null
  urgent_because: string
  urgent_as: string
}
export const arrive = (visit: Whose, said: Arrival) =>
  said.urgent_because
    ? say(visit, 'arrive-urgently', '紧急检查', said)
    : say(visit, 'arrive', '到达并亮码', said)

export const check = (visit: Whose, name: string, said: Result, photos: string[] = []) =>
  say(visit, 'check', name.slice(0, 20), said, photos)

export interface Ending {
  at: string
  met: string
  says: string
  /** Drawn on this phone: by its digest until it has been sent. */
  signature: string | null
  refused_because: string
  witness: string
  witness_signature: string | null
  recording: string
}
type Drawn = Pick<Ending, 'signature' | 'witness_signature'>
const drawnOf = (said: Partial<Drawn>) =>
  [said.signature, said.witness_signature].filter((each): each is string => Boolean(each))

export const finish = (visit: Whose, said: Ending) =>
  say(visit, 'finish', '结束检查', said, drawnOf(said))

export interface Look extends Partial<Omit<Ending, 'at'>> {
  on: string
  item: string
  /** On the spot the record is signed; what is sent in or shown by video is not. */
  method: string
  corrected: boolean
  found: string
  /** What the party said of it, where one looks before the term is over. */
  reported: string
  again_by: string | null
}
export const recheck = (visit: Whose, said: Look, photos: string[]) =>
  say(visit, 'recheck', said.corrected ? '复查已改正' : '复查没有改正', said, [
    ...drawnOf(said),
    ...photos,
  ])

export interface Telling {
  on: string
  method: string
  receiver: string
  late_because: string
}
export const tell = (visit: Whose, said: Telling) => say(visit, 'tell', '告知结果', said)
