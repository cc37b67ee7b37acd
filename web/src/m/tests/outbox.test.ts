/** The outbox loses nothing, repeats nothing, and keeps the order in which things were said. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FieldDb } from '../db'
import { again, flush, hurry, keep } from '../outbox'
import { sender } from '../send'
import { ACCEPT, ARRIVE, noNetwork, OTHER, phone, refuses, says, server } from './field'

let db: FieldDb
beforeEach(() => {
  db = phone()
})
afterEach(() => vi.unstubAllGlobals())

const replay = (now?: number) => flush(db, sender(db), now)
const left = () => db.outbox.orderBy('seq').toArray()

test('what was said without network is sent in the same order when it is back', async () => {
  server(noNetwork)
  await keep(db, ACCEPT)
  await keep(db, ARRIVE)
  expect((await replay()).stopped).toBe('offline')

  const heard = server(says(200))
  await hurry(db)
  await replay()

  expect(heard.map((each) => each.path)).toEqual([ACCEPT.path, ARRIVE.path])
  expect(await left()).toEqual([])
})

test('a lost answer is asked for again under the same key', async () => {
  const key = await keep(db, ACCEPT)
  const heard = server(noNetwork, says(200))
  await replay()
  await hurry(db)
  await replay()

  expect(heard.map((each) => each.key)).toEqual([key, key])
})

test('a server in trouble is given more and more time, five minutes at most', async () => {
  server(refuses(503, 'busy', '系统繁忙'))
  await keep(db, ACCEPT, 0)
  let now = 0
  const waits: number[] = []
  for (let n = 0; n < 10; n++) {
    await replay(now)
    const next = (await left())[0]!.nextAt
    waits.push(next - now)
    now = next
  }
  expect(waits.slice(0, 3)).toEqual([2000, 4000, 8000])
  expect(waits.at(-1)).toBe(300_000)
})

test('before its time nothing is sent again', async () => {
  const heard = server(refuses(503, 'busy', '系统繁忙'))
  await keep(db, ACCEPT, 0)
  await replay(0)
  await replay(1000)
  expect(heard).toHaveLength(1)
})

test('when somebody was faster, the officer reads by whom, and what follows waits', async () => {
  const heard = server(refuses(409, 'already-taken', '这项任务已由阿Q于09:32接收。'))
  await keep(db, ACCEPT)
  await keep(db, ARRIVE)
  await replay()

  const [accept, arrive] = await left()
  expect(accept).toMatchObject({ state: 'conflict', says: '这项任务已由阿Q于09:32接收。' })
  expect(arrive).toMatchObject({ state: 'pending' })
  expect(heard).toHaveLength(1)
})

test('a conflict about one task does not hold up another', async () => {
  const heard = server(refuses(409, 'already-taken', '这项任务已由阿Q于09:32接收。'), says(200))
  await keep(db, ACCEPT)
  await keep(db, OTHER)
  await replay()

  expect(heard.map((each) => each.path)).toEqual([ACCEPT.path, OTHER.path])
  expect(await left()).toHaveLength(1)
})

test('saying it again after a conflict is a new intent with a new key', async () => {
  server(refuses(409, 'wrong-step', '已反馈。'))
  const key = await keep(db, ACCEPT)
  await replay()
  await again(db, (await left())[0]!)

  const [fresh] = await left()
  expect(fresh).toMatchObject({ state: 'pending', path: ACCEPT.path })
  expect(fresh!.id).not.toBe(key)
})

test('a refusal is kept with its sentence until the person has seen it', async () => {
  server(refuses(422, 'invalid', '位置不在本县范围内。'))
  await keep(db, ACCEPT)
  await replay()
  expect((await left())[0]).toMatchObject({ state: 'refused', says: '位置不在本县范围内。' })
})

test('an ended session stops everything and loses nothing', async () => {
  const heard = server(refuses(401, 'not-signed-in', '请先登录。'))
  await keep(db, ACCEPT)
  await keep(db, OTHER)
  expect((await replay()).stopped).toBe('auth')

  expect(heard).toHaveLength(1)
  expect((await left()).map((out) => [out.state, out.tries])).toEqual([
    ['pending', 0],
    ['pending', 0],
  ])
})

test("the CSRF guard's bare 403 is an ended session too, not a refusal", async () => {
  vi.stubGlobal('fetch', async () => new Response('CSRF', { status: 403 }))
  await keep(db, ACCEPT)
  expect((await replay()).stopped).toBe('auth')
})

test('what was being sent when the phone died is sent again', async () => {
  const key = await keep(db, ACCEPT)
  await db.outbox.where('id').equals(key).modify({ state: 'sending' })

  const heard = server(says(200))
  await replay()

  expect(heard.map((each) => each.key)).toEqual([key])
  expect(await left()).toEqual([])
})

test('a matter settled on the spot is settled as soon as it has a number', async () => {
  const next = { act: 'settle', label: '当场处置', body: { text: '已劝导' }, photos: [] }
  await keep(db, { ...ACCEPT, act: 'open', path: '/api/command/incidents', next })
  const heard = server(says(201, { number: 'JH20261121-0007' }), says(200))
  await replay()
  await replay()

  expect(heard[1]).toMatchObject({
    path: '/api/command/incidents/JH20261121-0007/settle',
    body: { text: '已劝导', photos: [] },
  })
})
