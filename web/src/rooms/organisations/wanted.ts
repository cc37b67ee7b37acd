/** Who is wanted: in the address as in the question to the server. */
import type { RosterQuestion } from '@/api/organisations'

type UrlQuery = Record<string, unknown>
const KINDS = ['enforcing', 'stationed', 'liaisons', 'centre', 'station_heads', 'grid_members']
const CERTIFICATES = ['valid', 'lapsed', 'none']

export function fromUrl(query: UrlQuery): RosterQuestion {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '')
  const asked: RosterQuestion = {}
  if (text('town')) asked.town = text('town')
  if (Number(text('office'))) asked.office = Number(text('office'))
  if (KINDS.includes(text('kind'))) asked.kind = text('kind') as RosterQuestion['kind']
  if (CERTIFICATES.includes(text('certificate')))
    asked.certificate = text('certificate') as RosterQuestion['certificate']
  if (text('duty')) asked.duty = text('duty') === 'true'
  if (text('q')) asked.q = text('q')
  if (text('mine') === 'true') asked.mine = true
  return asked
}
