/** The list of items as it travels, each statute and threat said once, and as the form reads it. */
import type { components } from '@/api/schema'
import { shortName } from './names'
import type { Range, Simple, SpotItem } from './types'

export type Folded = components['schemas']['SimpleOut']
type FoldedItem = Folded['items'][number]
type FoldedRange = components['schemas']['SpotRangeOut']

/** What an earlier version of the phone kept is no answer to this one. */
export const isFolded = (kept: unknown): kept is Folded => !!(kept as Folded | null)?.threats

export function unfold(told: Folded): Simple {
  return { ...told, items: told.items.map((item) => itemOf(item, told)) }
}

function itemOf(item: FoldedItem, { statutes, threats }: Folded): SpotItem {
  const { code, name, domain, article } = item
  const statute = statutes[item.statute]
  const basis = statute ? `《${statute}》${article}` : name
  const { citizen, organisation } = threats[item.threat]!
  return {
    ...{ code, name, domain, basis, conduct: item.conduct || shortName(name) },
    citizen: citizen.map(whole),
    organisation: (organisation ?? citizen).map(whole),
  }
}

/** What was not said is nothing. */
function whole({ kind, low, high, when }: FoldedRange): Range {
  return { kind, low: low ?? null, high: high ?? null, when: when ?? '', who: '' }
}
