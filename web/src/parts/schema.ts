/** A form from its JSON schema: which fields to draw. What is typed into them is in `said.ts`. */

export interface Schema {
  title?: string
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  additionalProperties?: Schema | boolean
  $ref?: string
  $defs?: Record<string, Schema>
  default?: unknown
  maxLength?: number
  minLength?: number
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  'x-labels'?: Record<string, string>
  /** Whose numbers they are: a person's, a piece of evidence's. */
  'x-of'?: string
  readOnly?: boolean
}

export type FieldKind =
  | 'choice' | 'yesno' | 'check' | 'date' | 'moment' | 'money' | 'whole' | 'long' | 'line' | 'checks' | 'lines' | 'rows' | 'one' | 'some' | 'pairs' // prettier-ignore

export interface Field {
  name: string
  title: string
  kind: FieldKind
  required: boolean
  /** Written in by the house: never asked, always told. */
  given: boolean
  options: { value: string; label: string }[]
  /** The fields of each row. */
  fields: Field[]
  /** What the one or the some are chosen from. */
  of?: string
  maxLength?: number
  initial: unknown
}

export type Words = Record<string, unknown>
type Defs = Record<string, Schema>
const LONG = 1000

export function fieldsOf(schema: Schema, defs: Defs = schema.$defs ?? {}): Field[] {
  const required = schema.required ?? []
  return Object.entries(schema.properties ?? {}).map(([name, said]) =>
    field(name, said, required.includes(name), defs),
  )
}

function field(name: string, said: Schema, required: boolean, defs: Defs): Field {
  const branches = (said.anyOf ?? [said]).map((each) => resolved(each, defs))
  const item = resolved(branches.find((each) => each.items)?.items ?? {}, defs)
  const kind = kindOf(said, branches, item, required)
  const of = kind === 'checks' ? [item] : branches
  const labels = said['x-labels'] ?? of.find((each) => each['x-labels'])?.['x-labels'] ?? {}
  const options = of.flatMap(choices).map((value) => ({ value, label: labels[value] ?? value }))
  const fields = kind === 'rows' ? fieldsOf(item, defs) : []
  const { title = name } = said
  const maxLength = branches.find((each) => each.maxLength)?.maxLength
  const must = required && (!['lines', 'rows'].includes(kind) || !!said.minItems)
  const given = !!said.readOnly
  const initial = begin(kind, said, must)
  return { name, title, kind, required: must, given, options, fields, of: said['x-of'], maxLength, initial } // prettier-ignore
}

function resolved(said: Schema, defs: Defs): Schema {
  return said.$ref ? { ...defs[said.$ref.split('/').pop() ?? ''], ...said } : said
}

function choices(said: Schema): string[] {
  if (said.const !== undefined) return [String(said.const)]
  return (said.enum ?? []).map(String)
}

function kindOf(said: Schema, branches: Schema[], item: Schema, required: boolean): FieldKind {
  const some = (test: (each: Schema) => unknown) => branches.some(test)
  if (said['x-of']) return some((each) => each.type === 'array') ? 'some' : 'one'
  if (some((each) => choices(each).length)) return 'choice'
  if (some((each) => each.type === 'array')) {
    if (item.properties) return 'rows'
    return item.enum || choices(item).length ? 'checks' : 'lines' // of none it is a choice too
  }
  if (some((each) => each.additionalProperties)) return 'pairs'
  if (some((each) => each.type === 'boolean')) return required ? 'yesno' : 'check'
  if (some((each) => each.format === 'date')) return 'date'
  if (some((each) => each.format === 'date-time')) return 'moment'
  if (some((each) => each.type === 'number')) return 'money'
  if (some((each) => each.type === 'integer')) return 'whole'
  return some((each) => (each.maxLength ?? 0) >= LONG) ? 'long' : 'line'
}

function begin(kind: FieldKind, said: Schema, must: boolean): unknown {
  if (kind === 'checks' || kind === 'some') return said.default ?? []
  if (kind === 'rows') return must ? [{}] : []
  if (kind === 'lines') return said.default ?? ['', '']
  if (kind === 'pairs') return said.default ?? {}
  if (kind === 'check') return said.default === true
  if (kind === 'money') return Number(said.default ?? 0) ? String(said.default) : ''
  return said.default ?? (kind === 'yesno' || kind === 'one' ? null : '')
}
