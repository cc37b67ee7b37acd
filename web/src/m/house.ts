/** Who holds this phone, and that person's database. */
import { shallowRef } from 'vue'
import { get, Problem } from '@/api/client'
import type { Me } from '@/api/types'
import { FieldDb } from './db'

const LAST = 'jianhu-field-person'

export const me = shallowRef<Me | null>(null)
let opened: FieldDb | null = null

export function db(): FieldDb {
  if (!opened) throw new Error('the database is opened by enter()')
  return opened
}

export type Entered = 'in' | 'sign-in' | 'first-needs-network'

/** Opens the last person's database, and asks the server who is here if it can be asked. */
export async function enter(): Promise<Entered> {
  const last = localStorage.getItem(LAST)
  if (last) await open(last)
  try {
    await become(await get<Me>('/api/me'))
    return 'in'
  } catch (why) {
    if (last) me.value = ((await db().shelf.get('/api/me'))?.answer as Me) ?? null
    if (me.value) return 'in'
    return why instanceof Problem && why.status === 401 ? 'sign-in' : 'first-needs-network'
  }
}

/** True if the server still knows us as the person whose outbox this is. */
export async function stillMe(): Promise<boolean> {
  const now = await get<Me>('/api/me')
  if (now.id === me.value?.id) return true
  localStorage.setItem(LAST, String(now.id))
  location.reload()
  return false
}

async function become(person: Me): Promise<void> {
  if (localStorage.getItem(LAST) !== String(person.id) || !opened) await open(String(person.id))
  localStorage.setItem(LAST, String(person.id))
  me.value = person
  await db().shelf.put({ path: '/api/me', answer: person, at: Date.now() })
}

async function open(person: string): Promise<void> {
  opened?.close()
  opened = new FieldDb(person)
  await opened.open()
}

/** For tests: hold this database as this person. */
export function enterAs(person: Me, database: FieldDb): void {
  me.value = person
  opened = database
}

/** Leaves nothing of a person on a phone that is handed on. */
export async function wipe(): Promise<void> {
  localStorage.removeItem(LAST)
  await opened?.delete()
  opened = null
  me.value = null
}

export function may(permission: string): boolean {
  return me.value?.permissions.includes(permission) ?? false
}
