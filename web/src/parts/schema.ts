/** A form from its JSON schema: which fields to draw, what they begin with, what is sent. */

export interface Schema {
  title?: string
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  $ref?: string
  $defs?: Record<string, Schema>
  default?: unknown
  maxLength?: number
  minLength?: number
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  'x-labels'?: Record<string, string>
  'x-of'?: string
  readOnly?: boolean
}

export type FieldKind =
  | 'choice' | 'yesno' | 'check' | 'date' | 'money' | 'whole' | 'long' | 'line' | 'checks' | 'lines' | 'person' // prettier-ignore

export interface Field {
  name: string
  title: string
  kind: FieldKind
  required: boolean
  /** Written in by the house: never asked, always told. */
  given: boolean
  options: { value: string; label: string }[]
  maxLength?: number
  initial: unknown
}

export type Words = Record<string, unknown>
const LONG = 1000

export function fieldsOf(schema: Schema): Field[] {
  const required = schema.required ?? []
  return Object.entries(schema.properties ?? {}).map(([name, said]) =>
    field(name, said, required.includes(name), schema.$defs ?? {}),
  )
}

function field(name: string, said: Schema, required: boolean, defs: Record<string, Schema>): Field {
  const branches = (said.anyOf ?? [said]).map((each) => resolved(each, defs))
  const kind = kindOf(said, branches, required)
  const of = kind === 'checks' ? [resolved(branches[0]?.items ?? {}, defs)] : branches
  const labels = said['x-labels'] ?? of.find((each) => each['x-labels'])?.['x-labels'] ?? {}
  const options = of.flatMap(choices).map((value) => ({ value, label: labels[value] ?? value }))
  const { title = name } = said
  const maxLength = branches.find((each) => each.maxLength)?.maxLength
  const must = required && (kind !== 'lines' || !!said.minItems)
  const given = !!said.readOnly
  return {
    name,
    title,
    kind,
    required: must,
    given,
    options,
    maxLength,
    initial: begin(kind, said),
  }
}

function resolved(said: Schema, defs: Record<string, Schema>): Schema {
  return said.$ref ? { ...defs[said.$ref.split('/').pop() ?? ''], ...said } : said
}

function choices(said: Schema): string[] {
  if (said.const !== undefined) return [String(said.const)]
  return (said.enum ?? []).map(String)
}

function kindOf(said: Schema, branches: Schema[], required: boolean): FieldKind {
  const some = (test: (each: Schema) => unknown) => branches.some(test)
  if (said['x-of'] === 'person') return 'person'
  if (some((each) => choices(each).length)) return 'choice'
  const list = branches.find((each) => each.type === 'array')
  if (list) return choicesWithin(list) ? 'checks' : 'lines'
  if (some((each) => each.type === 'boolean')) return required ? 'yesno' : 'check'
  if (some((each) => each.format === 'date')) return 'date'
  if (some((each) => each.type === 'number')) return 'money'
  if (some((each) => each.type === 'integer')) return 'whole'
  return some((each) => (each.maxLength ?? 0) >= LONG) ? 'long' : 'line'
}

function choicesWithin(list: Schema): boolean {
  return !!list.items && (choices(list.items).length > 0 || !!list.items.$ref)
}

function begin(kind: FieldKind, said: Schema): unknown {
  if (kind === 'checks') return said.default ?? []
  if (kind === 'lines') return said.default ?? ['', '']
  if (kind === 'check') return said.default === true
  if (kind === 'money') return Number(said.default ?? 0) ? String(said.default) : ''
  return said.default ?? (kind === 'yesno' || kind === 'person' ? null : '')
}

/** What the form begins with: defaults, then what is carried over, then what was typed before. */
export function beginning(fields: Field[], carried: Words = {}, today = ''): Words {
  return Object.fromEntries(
    fields.map((each) => {
      const mine = carried[each.name] ?? each.initial
      const empty = each.kind === 'date' && each.required && !mine
      return [each.name, empty ? today : mine]
    }),
  )
}

/** What is sent: nothing for what stands empty and has a default, numbers as the server reads them. */
export function saidOf(fields: Field[], words: Words): Words {
  const filled = fields.map((each) => [each.name, sent(each, words[each.name])] as const)
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined))
}

function sent(field: Field, value: unknown): unknown {
  if (field.kind === 'lines') return (value as string[]).map((each) => each.trim()).filter(Boolean)
  if (value === '' || value === null) return undefined
  if (field.kind === 'whole') return Number(value)
  if (field.kind === 'money') return String(value)
  return typeof value === 'string' ? value.trim() : value
}

/** The titles of what must still be filled in. */
export function lacking(fields: Field[], words: Words): string[] {
  return fields.filter((each) => each.required && isEmpty(each, words)).map((each) => each.title)
}

function isEmpty(field: Field, words: Words): boolean {
  const value = sent(field, words[field.name])
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What was said, as a person reads it: title and words; what says nothing is left out. */
export function told(fields: Field[], said: Words): [string, string][] {
  return fields.flatMap((each): [string, string][] => {
    const words = word(each, said[each.name])
    return words ? [[each.title, words]] : []
  })
}

function word(field: Field, value: unknown): string {
  if (value === true) return '是'
  if (value === false) return field.kind === 'yesno' ? '否' : ''
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((each) => word(field, each)).join('、')
  if (field.kind === 'money') return Number(value) ? yuan(value as string) : ''
  return field.options.find((each) => each.value === String(value))?.label ?? String(value)
}

/** 「1,200 元」「1,200.50 元」. */
export function yuan(amount: string | number | null | undefined): string {
  if (amount === null || amount === undefined || amount === '') return '—'
  const size = Number(amount)
  const cents = Number.isInteger(size) ? 0 : 2
  return `${size.toLocaleString('zh-CN', { minimumFractionDigits: cents, maximumFractionDigits: 2 })} 元`
}
