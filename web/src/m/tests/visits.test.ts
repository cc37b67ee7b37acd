/** A visit on the phone: what was said counts at once, goes out once, with its pictures and its time. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { phone, says, server } from './field'
import type { FieldDb, Out } from '../db'
import { flush, keep } from '../outbox'
import { sender } from '../send'
import { codePath } from '../visits/known'
import { itemsOf, lacksResult, lacksWords, metOf, stand } from '../visits/stand'
import type { Visit } from '../visits/types'

const VISIT = {
  number: 'JC2026-000001',
  step: 'noticed',
  items: [
    { code: 'ZJ-1', name: '燃气使用安全', outcome: '', outcome_name: '', found: '', measured: '' },
    { code: 'ST-1', name: '油烟净化设施', outcome: 'fine', outcome_name: '未发现问题' },
  ],
} as unknown as Visit

const said = (act: string, words: object = {}, state: Out['state'] = 'pending') =>
  ({ act, about: 'visit:JC2026-000001', state, body: { said: words } }) as unknown as Out
const check = (outcome: string, state: Out['state'] = 'pending') =>
  said('check', { item: 'ZJ-1', outcome, found: '软管超长', measured: '', due_on: null }, state)

let db: FieldDb
beforeEach(() => {
  db = phone()
})
afterEach(() => vi.unstubAllGlobals())

test('who arrived without network is checking', () => {
  expect(stand(VISIT, [])).toMatchObject({ step: 'noticed', name: '待上门', waiting: false })
  expect(stand(VISIT, [said('arrive')])).toMatchObject({ step: 'underway', waiting: true })
  expect(stand(VISIT, [said('arrive'), check('fine')]).step).toBe('underway')
  expect(stand({ ...VISIT, number: 'JC2026-000002' }, [said('arrive')]).step).toBe('noticed')
})

test('what was refused does not count, nor what waits behind it', () => {
  const now = stand(VISIT, [said('arrive', {}, 'conflict'), check('fine'), said('finish')])
  expect(now).toMatchObject({ step: 'noticed', waiting: false })
  expect(now.stuck?.act).toBe('arrive')
})

test('an item said again stands as it was said last', () => {
  const [gas, fume] = itemsOf(VISIT, [check('fine'), check('correction')])
  expect(gas).toMatchObject({ outcome: 'correction', outcome_name: '责令限期改正', waiting: true })
  expect(fume).toMatchObject({ outcome: 'fine', waiting: false })
  expect(itemsOf(VISIT, [check('fine', 'refused')])[0]!.outcome).toBe('')
})

test('nothing is ended before each item has its result', () => {
  expect(lacksResult(itemsOf(VISIT, []))).toBe('还有 1 项没有记录')
  expect(lacksResult(itemsOf(VISIT, [check('fine')]))).toBe('')
})

test('who was met is who is told', () => {
  const ended = { label: '结束检查', said: { met: '掌柜' } }
  const visit = { number: VISIT.number, acts: [ended] } as unknown as Visit
  expect(metOf(visit, [])).toBe('掌柜')
  expect(metOf(visit, [said('finish', { met: '伙计' })])).toBe('伙计')
  expect(metOf({ ...visit, acts: [] }, [])).toBe('')
})

test('a problem is described, a correction has its term', () => {
  const result = { outcome: '', found: '', measured: '', due_on: null }
  expect(lacksWords(result)).toBe('请选择检查结果')
  expect(lacksWords({ ...result, outcome: 'fine' })).toBe('')
  expect(lacksWords({ ...result, outcome: 'case', found: ' ' })).toBe('请写明检查情况')
  const correction = { ...result, outcome: 'correction', found: '软管超长' }
  expect(lacksWords(correction)).toBe('请填写改正期限')
  expect(lacksWords({ ...correction, due_on: '2026-12-01' })).toBe('')
})

test('photographs go with the words of the item they belong to', async () => {
  const blob = new Blob(['jpeg'], { type: 'image/jpeg' })
  const photo = { id: 'p1', marked: blob, original: blob, digest: 'a'.repeat(64), originalDigest: 'b' } // prettier-ignore
  await db.photos.put({ ...photo, takenAt: 0, lon: null, lat: null })
  const heard = server(says(200, { id: 31 }), says(200))
  const path = '/api/inspections/visits/JC2026-000001/moves/check'
  const body = { said: { item: 'ZJ-1', outcome: 'fine' } }
  await keep(db, { act: 'check', path, body, about: 'visit:1', label: '燃气', photos: ['p1'] })
  await flush(db, sender(db))
  expect(heard.at(-1)).toMatchObject({ path, body: { said: { ...body.said, photos: [31] } } })
})

test('the picture of a code stands beside its page', () => {
  expect(codePath('/c/J330699-1?k=abc')).toBe('/c/J330699-1.svg?k=abc')
})
