/** Which subjects are wanted: in the address as in the question to the server. */
import type { SubjectQuestion } from '@/api/subjects'

type UrlQuery = Record<string, unknown>
const COLOURS = ['red', 'yellow', 'green', 'blue']
const WORDS = ['q', 'industry', 'town', 'kind'] as const

export function fromUrl(query: UrlQuery): SubjectQuestion {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : '')
  const asked: SubjectQuestion = {}
  for (const name of WORDS) if (text(name)) asked[name] = text(name)
  if (COLOURS.includes(text('colour'))) asked.colour = text('colour')
  if (text('pending') === 'true') asked.pending = true
  return asked
}
