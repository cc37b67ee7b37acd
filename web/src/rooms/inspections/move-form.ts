/** What a move asks at the desk: items are chosen by name, what only a phone knows is not asked. */
import type { Visit, VisitMove } from '@/api/types'
import { fieldsOf, type Field, type Schema } from '@/parts/schema'

const OF_THE_PHONE = [...['photos', 'lon', 'lat', 'signature', 'witness_signature', 'digests']]

export function fieldsOfMove(move: VisitMove, visit: Pick<Visit, 'items'>): Field[] {
  const schema = move.form as Schema
  const properties = { ...schema.properties }
  if (properties.item) properties.item = { ...properties.item, ...choiceOf(visit.items) }
  return fieldsOf({ ...schema, properties }).filter((each) => !OF_THE_PHONE.includes(each.name))
}

function choiceOf(items: Visit['items']): Schema {
  const labels = Object.fromEntries(items.map((each) => [each.code, each.name]))
  return { enum: Object.keys(labels), 'x-labels': labels }
}

/** Whether what is missing may be made good by a reason that the form asks for. */
export function takesReasons({ form, missing }: VisitMove): boolean {
  const asked = Object.keys((form as Schema).properties ?? {})
  const reasons = asked.some((each) => each.endsWith('because'))
  return reasons && missing.length > 0 && missing.every((each) => each.says.includes('写明'))
}
