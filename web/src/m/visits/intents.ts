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
  signed: boolean
  refused_because: string
  says: string
}
export const finish = (visit: Whose, said: Ending) => say(visit, 'finish', '结束检查', said)

export interface Telling {
  on: string
  method: string
  receiver: string
  late_because: string
}
export const tell = (visit: Whose, said: Telling) => say(visit, 'tell', '告知结果', said)
