/** A phone for tests: its database, its officer, and a server that answers what it is told to. */
import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import type { Me } from '@/api/types'
import { FieldDb } from '../db'
import { enterAs } from '../house'

export const RUNTU: Me = {
  id: 7,
  username: 'runtu',
  name: '闰土',
  posts: [],
  permissions: ['command.handle'],
  home: 'field',
}
let phones = 0

export function phone(): FieldDb {
  const db = new FieldDb(`test-${++phones}`)
  enterAs(RUNTU, db)
  return db
}

export interface Heard {
  path: string
  key: string | null
  body: unknown
}

/** Answers each request in turn; the last answer is given for ever. Says what was asked. */
export function server(...answers: (() => Response | Promise<Response>)[]): Heard[] {
  const heard: Heard[] = []
  const fetch = vi.fn(async (url: string, init: RequestInit) => {
    const { body } = init
    const said = typeof body === 'string' ? JSON.parse(body) : body
    heard.push({ path: url, key: new Headers(init.headers).get('Idempotency-Key'), body: said })
    return (answers.length > 1 ? answers.shift() : answers[0])!()
  })
  vi.stubGlobal('fetch', fetch)
  return heard
}

export const says =
  (status: number, body: object = {}) =>
  () =>
    new Response(JSON.stringify(body), { status })

export const refuses = (status: number, code: string, detail: string) =>
  says(status, { type: `/problems/${code}`, title: '', status, detail, basis: 'GB/T 30428.8' })

export const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'))

export const ACCEPT = {
  act: 'accept',
  path: '/api/command/tasks/12/accept',
  body: {},
  about: 'task:12',
  label: '接收：咸亨酒店油烟',
}
export const ARRIVE = { ...ACCEPT, act: 'arrive', path: '/api/command/tasks/12/arrive' }
export const OTHER = { ...ACCEPT, path: '/api/command/tasks/13/accept', about: 'task:13' }
