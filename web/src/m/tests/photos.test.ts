/** Photographs go first and once; the words that follow say their ids. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FieldDb } from '../db'
import { tidy } from '../housekeeping'
import { flush, hurry, keep } from '../outbox'
import { sha256 } from '../photos/digest'
import { linesOf } from '../photos/watermark'
import { sender } from '../send'
import { ACCEPT, noNetwork, phone, says, server } from './field'

const REPORT = { ...ACCEPT, act: 'report', path: '/api/command/tasks/12/report' }
const DAY = 86_400_000
let db: FieldDb
beforeEach(() => {
  db = phone()
})
afterEach(() => vi.unstubAllGlobals())

async function taken(id: string, takenAt = Date.now()) {
  const blob = new Blob(['jpeg'])
  const place = { lon: 120.5, lat: 30.05 }
  const digests = { digest: id, originalDigest: id }
  await db.photos.add({ id, marked: blob, original: blob, takenAt, ...digests, ...place })
}

test('a photograph is uploaded before the report that shows it', async () => {
  await taken('a')
  await keep(db, { ...REPORT, body: { text: '已改正' }, photos: ['a'] })
  const heard = server(says(201, { id: 31 }), says(200))
  await flush(db, sender(db))

  expect(heard.map((each) => each.path)).toEqual(['/api/attachments', REPORT.path])
  expect(heard[1]!.body).toEqual({ text: '已改正', photos: [31] })
})

test('a photograph that has arrived is not uploaded again when the report is repeated', async () => {
  await taken('a')
  await keep(db, { ...REPORT, body: { text: '已改正' }, photos: ['a'] })
  const heard = server(says(201, { id: 31 }), noNetwork, says(200))
  await flush(db, sender(db))
  await hurry(db)
  await flush(db, sender(db))

  const uploads = heard.filter((each) => each.path === '/api/attachments')
  expect(uploads).toHaveLength(1)
  expect(heard.at(-1)!.body).toEqual(heard.at(-2)!.body)
})

test('after a week a picture leaves the phone, unless something unsent needs it', async () => {
  await taken('old', Date.now() - 8 * DAY)
  await taken('needed', Date.now() - 8 * DAY)
  await taken('fresh')
  await keep(db, { ...REPORT, photos: ['needed'] })
  await tidy(db)
  expect(await db.photos.toCollection().primaryKeys()).toEqual(['fresh', 'needed'])
})

test('the mark says when, where, who, and which original', () => {
  const mark = {
    time: '2026-11-21 09:32:10',
    place: '鲁镇东街',
    who: '鲁镇综合行政执法队 闰土',
    lon: 120.5,
    lat: 30.05,
    originalDigest: 'ab'.repeat(32),
  }
  expect(linesOf(mark)).toEqual([
    '2026-11-21 09:32:10',
    '鲁镇东街',
    '东经120.500000 北纬30.050000（CGCS2000）',
    '鲁镇综合行政执法队 闰土',
    '原图 SHA-256 abababababababab…',
  ])
  expect(linesOf({ ...mark, lon: null })[2]).toBe('未取得定位')
})

test('the digest is SHA-256', async () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(await sha256(new Blob(['abc']))).toBe(known)
})
