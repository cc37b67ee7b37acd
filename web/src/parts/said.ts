/** What is typed into a form: what it begins with, what is sent, what is lacking, how it reads. */
import { yuan } from './money'
import type { Field, Words } from './schema'
import { moment } from './time'

/** The county's time, wherever the browser stands. */
const ZONE = '+08:00'
type Names = (of: string, value: unknown) => string | undefined

/** What the form begins with: defaults, then what is carried over, then what was typed before. */
export function beginning(fields: Field[], carried: Words = {}, today = ''): Words {
  return Object.fromEntries(fields.map((each) => [each.name, first(each, carried, today)]))
}

function first(field: Field, carried: Words, today: string): unknown {
  const mine = carried[field.name] ?? field.initial
  if (field.kind === 'rows')
    return (mine as Words[]).map((row) => beginning(field.fields, row, today))
  return field.kind === 'date' && field.required && !mine ? today : mine
}

/** What is sent: nothing for what stands empty and has a default, numbers as the server reads them. */
export function saidOf(fields: Field[], words: Words): Words {
  const filled = fields.map((each) => [each.name, sent(each, words[each.name])] as const)
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined))
}

function sent(field: Field, value: unknown): unknown {
  if (field.kind === 'lines') return (value as string[]).map((each) => each.trim()).filter(Boolean)
  if (field.kind === 'rows') return (value as Words[]).map((row) => saidOf(field.fields, row))
  if (value === '' || value === null) return undefined
  if (field.kind === 'whole') return Number(value)
  if (field.kind === 'money') return String(value)
  if (field.kind === 'moment') return `${String(value).slice(0, 16)}:00${ZONE}`
  return typeof value === 'string' ? value.trim() : value
}

/** The titles of what must still be filled in; of a row, with the row's. */
export function lacking(fields: Field[], words: Words): string[] {
  return fields.flatMap((each) => {
    if (each.required && isEmpty(each, words)) return [each.title]
    if (each.kind !== 'rows') return []
    const rows = (words[each.name] as Words[] | undefined) ?? []
    return rows.flatMap((row, n) =>
      lacking(each.fields, row).map((title) => `${each.title} ${n + 1} ${title}`),
    )
  })
}

function isEmpty(field: Field, words: Words): boolean {
  const value = sent(field, words[field.name])
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What was said, as a person reads it: title and words; what says nothing is left out. */
export function told(fields: Field[], said: Words, names: Names = () => undefined) {
  return fields.flatMap((each): [string, string][] => {
    const words = word(each, said[each.name], names)
    return words ? [[each.title, words]] : []
  })
}

function word(field: Field, value: unknown, names: Names): string {
  if (value === true) return '是'
  if (value === false) return field.kind === 'yesno' ? '否' : ''
  if (value === null || value === undefined) return ''
  if (field.kind === 'rows') return (value as Words[]).map((row) => line(field, row, names)).join('；') // prettier-ignore
  if (Array.isArray(value)) return value.map((each) => word(field, each, names)).join('、')
  if (field.kind === 'pairs') return pairs(value as Words)
  if (field.of) return names(field.of, value) ?? `${value}`
  if (field.kind === 'money') return Number(value) ? yuan(value as string) : ''
  if (field.kind === 'moment') return moment(value as string)
  return field.options.find((each) => each.value === String(value))?.label ?? String(value)
}

const pairs = (value: Words) =>
  Object.entries(value)
    .map(([name, answer]) => `${name}：${String(answer)}`)
    .join('；')

/** A row in a line: what it is called first, then what else was said, a tick by its title. */
function line(field: Field, row: Words, names: Names): string {
  const parts = told(field.fields, row, names)
  return parts.map(([title, words]) => (words === '是' ? title : words)).join(' ')
}
