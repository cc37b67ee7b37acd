/** A visit on the phone: signed or witnessed, dated by a right clock, walked in order, found by its plate. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { heardTime } from '@/parts/now'
import { settings } from '@/parts/settings'
import { phone, refuses, says, server } from './field'
import type { FieldDb, Out } from '../db'
import { again, flush, keep } from '../outbox'
import { sender } from '../send'
import { blank as blankLook, isEarly, lacksLook, lookOf, seenOf } from '../visits/look'
import { whenOf } from '../visits/hour'
import { doors, inOrder, isPlateOf, namedBy } from '../visits/order'
import { spread } from '../visits/spread'
import { blank, endingOf, lacksSignature, readOf } from '../visits/record'
import { isOver, itemsOf, stand, waitingWords } from '../visits/stand'
import type { Visit, VisitRow } from '../visits/types'

const DAY = 86_400_000
const PATH = '/api/inspections/visits/JC1/moves/'
const of = (act: string, said: object, photos: string[] = []) =>
  ({ act, path: PATH + act, body: { said }, about: 'visit:JC1', label: act, photos }) as const

let db: FieldDb
beforeEach(() => {
  db = phone()
  settings.clock_off = 10
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  heardTime(new Date().toUTCString())
})
const left = () => db.outbox.orderBy('seq').toArray()
const replay = () => flush(db, sender(db))

async function drawn(id: string, takenAt = Date.now()) {
  const blob = new Blob(['x'], { type: 'image/png' })
  await db.photos.put({ id, marked: blob, original: blob, digest: id, originalDigest: id, takenAt, lon: null, lat: null }) // prettier-ignore
}

test('a signature goes where the form names it, a photograph among its photographs', async () => {
  await drawn('aaa')
  await drawn('bbb')
  const heard = server(says(201, { id: 7 }), says(200), says(201, { id: 8 }), says(200))
  const said = { met: '掌柜', signature: 'aaa', witness_signature: null }
  await keep(db, of('finish', said, ['aaa']))
  await keep(db, of('recheck', { item: 'A' }, ['bbb']))
  await replay()
  const sent = heard.filter((each) => each.path.startsWith(PATH)).map((each) => each.body)
  expect(sent).toEqual([
    { said: { met: '掌柜', signature: 7, witness_signature: null, digests: ['aaa'] } },
    { said: { item: 'A', photos: [8], digests: ['bbb'] } },
  ])
})

test('the record is signed as it was read, or a refusal has its witness', () => {
  const items = [{ code: 'A', outcome: 'fine', found: '' }] as Visit['items']
  const read = readOf(items)
  const ended = { ...blank(), met: '掌柜' }
  expect(lacksSignature({ ...ended, met: ' ' }, read)).toBe('请填写现场负责人')
  expect(lacksSignature(ended, read)).toBe('请被检查人核对签名')
  expect(lacksSignature({ ...ended, signature: 'aaa', read }, read)).toBe('')
  const changed = readOf([{ ...items[0]!, outcome: 'case' }])
  expect(lacksSignature({ ...ended, signature: 'aaa', read }, changed)).toContain('重新签名')
  const refusing = { ...ended, refusing: true, signature: 'aaa' }
  expect(lacksSignature(refusing, read)).toContain('注明')
  expect(lacksSignature({ ...refusing, refused: '不愿' }, read)).toContain('见证人')
  const witnessed = { ...refusing, refused: '不愿', witness: '七斤', witnessed: 'bbb' }
  expect(lacksSignature(witnessed, read)).toBe('')
  expect(endingOf(witnessed, 0)).toMatchObject({ signature: null, witness_signature: 'bbb' })
})

test('a wrong clock sends nothing, and once it is right everything is dated right, in order', async () => {
  const right = Date.now()
  const wrong = right + DAY
  await drawn('aaa', wrong)
  const heard = server(says(200, { id: 7 }))
  heardTime(new Date(right - DAY).toUTCString()) // so that this clock is a day ahead
  await keep(db, of('arrive', { at: new Date(right).toISOString() }), right)
  await keep(db, of('finish', { signature: 'aaa' }, ['aaa']), right)
  await replay()
  const [first, second] = await left()
  expect(first).toMatchObject({ state: 'refused', off: expect.any(Number) })
  expect(first!.says).toContain('手机时钟快了约1天')
  expect(first!.says).toContain('自动设置日期和时间')
  expect(second).toMatchObject({ state: 'pending', off: first!.off })
  expect(heard).toEqual([])

  heardTime(new Date().toUTCString())
  await again(db, first!)
  await replay()
  expect(heard.map((each) => each.path)).toEqual([
    PATH + 'arrive',
    '/api/attachments',
    PATH + 'finish',
  ])
  const at = Date.parse((heard[0]!.body as { said: { at: string } }).said.at)
  expect(Math.abs(at - (right - DAY))).toBeLessThan(3000)
  expect(await left()).toEqual([])
})

test('a slow clock is told as such, a little is nobody’s business', async () => {
  const heard = server(says(200))
  heardTime(new Date(Date.now() + DAY).toUTCString())
  await keep(db, of('arrive', {}))
  await replay()
  expect((await left())[0]!.says).toContain('手机时钟慢了约1天')
  expect(heard).toEqual([])
  heardTime(new Date(Date.now() + 60_000).toUTCString())
  await keep(db, { ...of('arrive', {}), about: 'visit:JC2' })
  await replay()
  expect(heard).toHaveLength(1)
})

test('said again, a step is sent before what was said after it', async () => {
  const heard = server(refuses(422, 'invalid', '请检查。'), says(200))
  await keep(db, of('arrive', {}))
  await keep(db, of('finish', {}))
  await replay()
  await again(db, (await left())[0]!)
  await replay()
  expect(heard.map((each) => each.path)).toEqual(['arrive', 'arrive', 'finish'].map((each) => PATH + each)) // prettier-ignore
})

test('a clock set back leaves nothing waiting for tomorrow', async () => {
  const heard = server(says(200))
  await keep(db, of('arrive', {}), Date.now() + DAY)
  await replay()
  expect(heard).toHaveLength(1)
})

const row = (number: string, more: object = {}) =>
  ({ number, day: '2026-11-20', starts: null, step: 'noticed', rechecks: 0, ...more, subject: { code: `JH${number}`, credit_code: '', name: `店${number}` } }) as unknown as VisitRow // prettier-ignore

test('what was left open comes first, then the hours of the day, then the second looks', () => {
  const rows = [
    row('4'),
    row('5', { day: '2026-11-01', step: 'told', rechecks: 1 }),
    row('3', { starts: '14:00:00' }),
    row('2', { starts: '09:00:00' }),
    row('1', { day: '2026-11-19', step: 'underway' }),
  ]
  expect(inOrder(rows, '2026-11-20').map((each) => each.number)).toEqual(['1', '2', '3', '4', '5'])
})

test('a plate names its door, alone or within an address; what is typed may be a part', () => {
  const rows = [row('123456'), row('123457')]
  const names = (text: string) => namedBy(text, rows).map((each) => each.number)
  expect(names('https://jianhu.example/m/JH123457?from=door')).toEqual(['123457'])
  expect(names('jh123456')).toEqual(['123456'])
  expect(names('23456')).toEqual(['123456'])
  expect(names('店1234')).toEqual(['123456', '123457'])
  expect(names('3')).toEqual([])
  expect(names('JH999999')).toEqual([])
})

test('a visit is named by its own code too, as it is printed or as it is typed', () => {
  const codes = ['J330699000120261130000041', 'J330699000120261130000058']
  const rows = codes.map((code, n) => ({ ...row(`12345${n}`), code }))
  const names = (text: string) => namedBy(text, rows).map((each) => each.number)
  expect(names(`https://jianhu.example/c/${codes[1]}?k=abc`)).toEqual(['123451'])
  expect(names('j330699 0001 20261130 000041')).toEqual(['123450'])
  expect(names('000058')).toEqual(['123451'])
  expect(namedBy(codes[0]!, [row('123450')])).toEqual([])
})

test('one shop visited twice is one shop', () => {
  const again = { ...row('1'), number: '9' }
  expect([doors([row('1'), row('2'), again]), doors([])]).toEqual([2, 0])
})

test('an hour that is not settled leaves no gap', () => {
  const visit = { day: '2026-11-30', starts: null, minutes: 30 }
  expect(whenOf(visit)).toBe('2026-11-30，约 30 分钟')
  expect(whenOf({ ...visit, starts: '09:00:00' })).toBe('2026-11-30 09:00，约 30 分钟')
})

test('at the door a part of the code or of the name is no plate', () => {
  const here = row('123456')
  expect(isPlateOf('https://jianhu.example/m/jh123456', here)).toBe(true)
  for (const text of ['店12', '123456', 'JH123457', '']) expect(isPlateOf(text, here)).toBe(false)
})

test('pins on one another are moved apart, others stay', () => {
  const moved = spread([{ x: 0, y: 0 }, { x: 300, y: 0 }, { x: 4, y: 2 }, { x: 0, y: 1 }], 44) // prettier-ignore
  expect(moved.slice(0, 2)).toEqual([[0, 0], [0, 0]]) // prettier-ignore
  const [third, fourth] = [moved[2]!, moved[3]!]
  const far = (a: number[], b: number[]) => Math.max(Math.abs(a[0]! - b[0]!), Math.abs(a[1]! - b[1]!)) // prettier-ignore
  const [there, beside] = [[third[0] + 4, third[1] + 2], [fourth[0], fourth[1] + 1]] // prettier-ignore
  expect(Math.min(far([0, 0], there!), far([0, 0], beside!), far(there!, beside!))).toBeGreaterThanOrEqual(44) // prettier-ignore
})

test('no pin lies where the map has its buttons', () => {
  const [x, y] = spread([{ x: 30, y: 40 }], 44, [{ x: 32, y: 32 }, { x: 32, y: 76 }])[0]! // prettier-ignore
  const far = (at: { x: number; y: number }) => Math.max(Math.abs(30 + x - at.x), Math.abs(40 + y - at.y)) // prettier-ignore
  expect(
    [
      { x: 32, y: 32 },
      { x: 32, y: 76 },
    ].every((each) => far(each) >= 44),
  ).toBe(true)
})

const out = (said: object, more: object = {}) =>
  ({ act: 'recheck', about: 'visit:JC1', state: 'pending', body: { said }, ...more }) as unknown as Out // prettier-ignore

test('a second look counts at once, sent or not', () => {
  const visit = { number: 'JC1', step: 'told', rechecks: 1 }
  expect(stand(visit, [])).toMatchObject({ name: '待复查', rechecks: 1 })
  const look = lookOf({ ...blankLook(), corrected: 'yes', found: '好了' }, 'A', '2026-11-20')
  const now = stand(visit, [out(look, { tries: 5, photos: ['aaa'] })])
  expect([now.name, isOver(now)]).toEqual(['已办结', true])
  expect(waitingWords(now)).toContain('已试 5 次')
  const items = [{ code: 'A', outcome: 'correction', waits: true }] as Visit['items']
  const [item] = itemsOf({ number: 'JC1', items }, [out(look, { photos: ['aaa'] })])
  expect(item).toMatchObject({ corrected_on: '2026-11-20', waits: false, kept: 1 })
})

test('what was not put right gets a further term or a case', () => {
  const look = { ...blankLook(), method: 'papers', corrected: 'no', found: '没有改' }
  expect(lacksLook(look)).toBe('请选择下一步')
  expect(lacksLook({ ...look, after: 'term' })).toContain('期限')
  const term = { ...look, after: 'term', again_by: '2026-12-01' }
  expect(lacksLook(term)).toBe('')
  expect(lacksLook(term, isEarly('2026-11-20', '2026-11-21'))).toContain('期限未到')
  expect(lacksLook({ ...term, reported: '昨日来电' }, true)).toBe('')
  expect(isEarly('2026-11-21', '2026-11-21')).toBe(false)
  expect(lookOf(term, 'A', '2026-11-20').again_by).toBe('2026-12-01')
  expect(lookOf({ ...term, after: 'case' }, 'A', '2026-11-20').again_by).toBeNull()
})

test('a look on the spot is signed as it was read, one from afar is not', () => {
  const look = { ...blankLook(), corrected: 'yes', found: '好了' }
  expect(lacksLook(look)).toBe('请填写现场负责人')
  expect(lacksLook({ ...look, method: 'video' })).toBe('')
  const met = { ...look, met: '掌柜' }
  expect(lacksLook(met)).toBe('请被检查人核对签名')
  const signed = { ...met, signature: 'aaa', read: seenOf(met) }
  expect(lacksLook(signed)).toBe('')
  expect(lacksLook({ ...signed, found: '还没有好' })).toContain('重新签名')
  expect(lookOf(signed, 'A', '2026-11-20')).toMatchObject({ signature: 'aaa', method: 'site' })
  expect(lookOf({ ...signed, method: 'video' }, 'A', '2026-11-20').signature).toBeUndefined()
})
