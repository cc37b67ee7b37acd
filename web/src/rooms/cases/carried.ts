/** What the next form takes over from what was said before: nobody types the facts twice. */
import type { CaseAct } from '@/api/types'
import type { Field, Words } from '@/parts/schema'

const CARRIED = ['kinds', 'fine', 'confiscated', 'facts', 'reasons', 'articles', 'unlike', 'deviates'] // prettier-ignore

/** What was last said under a name, in whichever form. */
export function lastSaid(acts: CaseAct[], name: string): unknown {
  return acts.filter((act) => name in act.said).at(-1)?.said[name]
}

export function carried(fields: Field[], acts: CaseAct[]): Words {
  const wanted = fields.map((each) => each.name).filter((name) => CARRIED.includes(name))
  const known = wanted.map((name) => [name, lastSaid(acts, name)] as const)
  return Object.fromEntries(known.filter(([, value]) => value !== undefined))
}
