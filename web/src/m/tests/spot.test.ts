/** A penalty on the spot: asked for like the server would, kept once, corrected without loss. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FieldDb } from '../db'
import { again, drop, flush } from '../outbox'
import { sender } from '../send'
import { bodyOf } from '../spot/body'
import { age, bornOn, looksMistyped } from '../spot/identity'
import { keepSpot } from '../spot/keep'
import { missing, type Known } from '../spot/missing'
import { capitals, cents, figures } from '../spot/money'
import { paragraphs } from '../spot/paper'
import { pageRule } from '../spot/printing'
import { blank, type Simple, type SpotRecord, type Typed } from '../spot/types'
import { isFolded, unfold, type Folded } from '../spot/unfold'
import { phone, refuses, says, server } from './field'

const SENTENCE = (text: string) => ({ says: text, basis: 'administrative-penalty-law/51' })
const RANGES = [
  { kind: '警告', low: null, high: null, when: '', who: '' },
  { kind: '罚款', low: '50', high: '500', when: '', who: '' },
]
const LIMIT = (value: string) => ({ value, says: '', article: '' })
const SIMPLE: Simple = {
  on: '2026-11-20',
  office: '鲁镇执法队',
  limits: {
    citizen: LIMIT('200'),
    organisation: LIMIT('3000'),
    cash: LIMIT('100'),
    punishable: LIMIT('14'),
    grown: LIMIT('18'),
  },
  sentences: {
    kinds: SENTENCE('请选择警告或者罚款。'),
    citizen: SENTENCE('不超过200元，{fine}元请按普通程序立案。'),
    organisation: SENTENCE('不超过3000元，{fine}元请按普通程序立案。'),
    high: SENTENCE('{fine}元超过{high}元'),
    low: SENTENCE('{fine}元低于{low}元'),
    child: SENTENCE('{years}周岁，不予行政处罚'),
    young: SENTENCE('{years}周岁，应当从轻'),
    shown: SENTENCE('请先出示'),
    evidence: SENTENCE('请拍照'),
    told: SENTENCE('请先告知'),
    heard: SENTENCE('请听取'),
    signed: SENTENCE('请注明'),
    cash: SENTENCE('{fine}元须另有法定理由'),
    receipt: SENTENCE('请填写票据号'),
  },
  cash: { no: '不', small: '一百元以下' },
  cash_basis: { small: '第六十八条第一项' },
  paper: {
    title: '当场处罚决定书',
    facts: '你（单位）于{case.found_on}在{case.found_at}：{case.facts}\n违反了{item.violated}。',
    rights: '已告知。{form.heard}',
    penalty: '决定：{decision.penalty}。',
    payment: '到银行缴纳。',
    cash: '依据{payment.on_the_spot_basis}当场收缴。',
    remedy: '应当先向行政复议机关申请行政复议。',
    refused: '拒绝签收：{form.refused}',
  },
  colleagues: [
    { id: 8, name: '阿Q', domains: ['综合'] },
    { id: 9, name: '小D', domains: ['农业'] },
  ],
  items: [
    {
      code: 'T-1',
      name: '对占道经营的处罚',
      domain: '城市管理',
      basis: '《条例》第一条',
      conduct: '占道经营',
      citizen: RANGES,
      organisation: RANGES,
    },
  ],
}
const KNOWN: Known = { simple: SIMPLE, item: SIMPLE.items[0], on: '2026-11-20' }

const typed = (more: Partial<Typed> = {}): Typed => ({
  ...blank(),
  item: 'T-1',
  name: '掌柜',
  spot: { lon: 120.45, lat: 30.05 },
  place: '鲁镇酒店门口',
  facts: '四张桌子摆在人行道上',
  evidence: '现场笔录',
  second: 8,
  shown: true,
  told: true,
  defence: '无',
  kinds: ['罚款'],
  fine: '50',
  refusing: true,
  refused: '拒绝签字，七斤见证',
  ...more,
})
const record = (more: Partial<Typed> = {}): SpotRecord => ({
  id: 'r1',
  typed: typed(more),
  item: SIMPLE.items[0]!,
  paper: SIMPLE.paper,
  cashBasis: SIMPLE.cash_basis,
  office: SIMPLE.office,
  officers: ['闰土', '阿Q'],
  madeAt: Date.parse('2026-11-20T00:10:00Z'),
})

let db: FieldDb
beforeEach(() => {
  db = phone()
})
afterEach(() => vi.unstubAllGlobals())
const replay = () => flush(db, sender(db))
const MADE = {
  number: 'AJ2026-000001',
  code: '1234',
  papers: [{ number: '鉴综执当罚〔2026〕1号', url: '/api/cases/AJ2026-000001/papers/1' }],
  acts: [{ at: '2026-11-20T01:00:00Z' }],
}

test('what the law asks for is asked for on the phone, one after the other', () => {
  expect(missing(typed(), KNOWN)).toBeNull()
  const asked: [Partial<Typed>, string][] = [
    [{ name: ' ' }, '请填写当事人'],
    [{ evidence: '' }, '请拍照'],
    [{ second: 9 }, '协办人员'],
    [{ shown: false }, '请先出示'],
    [{ told: false }, '请先告知'],
    [{ defence: ' ' }, '请听取'],
    [{ kinds: [] }, '请选择警告或者罚款'],
    [{ fine: '200.01' }, '200.01元请按普通程序'],
    [{ fine: '500.01' }, '500.01元超过500元'],
    [{ fine: '20' }, '20元低于50元'],
    [{ fine: '五十' }, '罚款数额'],
    [{ refused: '' }, '请注明'],
    [{ refusing: false }, '请注明'],
    [{ cash: 'small', receipt: '' }, '票据号'],
    [{ cash: 'small', receipt: '1', fine: '100.01' }, '100.01元须另有法定理由'],
    [{ identity: '330699201301010018' }, '13周岁，不予'],
    [{ identity: '330699201001010018' }, '16周岁，应当从轻'],
  ]
  for (const [less, part] of asked) expect(missing(typed(less), KNOWN)?.says).toContain(part)
})

test('an organisation may be fined more on the spot than a citizen', () => {
  expect(missing(typed({ fine: '300' }), KNOWN)?.says).toContain('不超过200元')
  expect(missing(typed({ fine: '300', kind: 'organisation' }), KNOWN)).toBeNull()
})

test('it is sent with the time it was made, and the answer is kept beside it', async () => {
  const heard = server(says(200, MADE))
  const fetch = globalThis.fetch as unknown as { mock: { calls: [string, RequestInit][] } }
  await keepSpot(db, record())
  await replay()
  expect(heard.map((each) => each.path)).toEqual(['/api/cases/on-the-spot'])
  const headers = new Headers(fetch.mock.calls[0]![1].headers)
  expect(headers.get('X-Jianhu-Said-At')).toBe('2026-11-20T00:10:00.000Z')
  const kept = (await db.spots.get('r1'))!
  expect([kept.number, kept.paperNumber, kept.syncedAt]).toEqual([
    'AJ2026-000001',
    '鉴综执当罚〔2026〕1号',
    '2026-11-20T01:00:00Z',
  ])
  expect(await db.outbox.count()).toBe(0)
})

test('refused, it waits with its sentence; corrected, it is sent once, under a new key', async () => {
  const heard = server(refuses(409, 'not-yet', '已罚款'), says(200, MADE))
  await keepSpot(db, record())
  await replay()
  const [out] = await db.outbox.toArray()
  expect([out!.state, out!.says]).toEqual(['conflict', '已罚款'])
  expect((await db.spots.get('r1'))!.typed).toEqual(typed())

  await keepSpot(db, record({ kinds: ['警告'] }))
  expect(await db.outbox.count()).toBe(1)
  await replay()
  expect(new Set(heard.map((each) => each.key)).size).toBe(2)
  expect((await db.spots.get('r1'))!.number).toBe('AJ2026-000001')
})

test('sent again unchanged it keeps the time at which it was made; given up it is gone', async () => {
  server(refuses(409, 'not-yet', '已罚款'))
  await keepSpot(db, record())
  await replay()
  await again(db, (await db.outbox.toArray())[0]!)
  const [out] = await db.outbox.toArray()
  expect([out!.saidAt, out!.record]).toEqual([record().madeAt, 'r1'])
  await drop(db, out!)
  expect(await db.spots.count()).toBe(0)
})

test('each picture goes with what it proves, the signature among them', async () => {
  const photo = (id: string) => ({
    id,
    marked: new Blob([id], { type: 'image/png' }),
    original: new Blob([id]),
    digest: id,
    originalDigest: id,
    takenAt: 0,
    lon: null,
    lat: null,
  })
  await db.photos.bulkPut([photo('p1'), photo('s1')])
  const heard = server(says(201, { id: 31 }), says(201, { id: 32 }), says(200, MADE))
  const signed = { photos: ['p1'], signature: 's1', refusing: false }
  await keepSpot(db, record(signed))
  await replay()
  const sent = heard[2]!.body as { proofs: { says: string; file: number }[]; photos?: number[] }
  expect(sent.proofs.map(({ says, file }) => [says, file])).toEqual([
    ['现场照片1', 31],
    ['当事人签名', 32],
  ])
  expect(sent.photos).toBeUndefined()
})

test('a refusal to sign leaves no signature, and no fine no cash', () => {
  const body = bodyOf(
    typed({ signature: 's1', kinds: ['警告'], cash: 'small', receipt: '1' }),
    '2026-11-20',
  ) as { decision: Record<string, unknown>; proofs: unknown[] }
  expect(body.proofs).toEqual([])
  expect(body.decision).toMatchObject({ signed: false, fine: '0', cash: 'no', receipt: '' })
})

test('the paper says what was typed, and that review comes first', () => {
  const words = paragraphs(record()).join('\n')
  expect(words).toContain('你（单位）于2026年11月20日在鲁镇酒店门口：四张桌子摆在人行道上。')
  expect(words).toContain('罚款人民币50元（大写：伍拾元整）')
  expect(words).toContain('应当先向行政复议机关申请行政复议')
  expect(words).toContain('拒绝签收：拒绝签字，七斤见证。')
  expect(words).not.toContain('{')
  expect(paragraphs(record({ kinds: ['警告'] })).join('')).not.toContain('银行')
  expect(paragraphs(record({ cash: 'small' })).join('')).toContain('第六十八条第一项')
})

test.each([
  ['50', '伍拾元整'],
  ['3000', '叁仟元整'],
  ['1005', '壹仟零伍元整'],
  ['120.5', '壹佰贰拾元伍角整'],
  ['200.01', '贰佰元零壹分'],
])('%s yuan are written %s', (sum, capital) => {
  expect(capitals(cents(sum)!)).toBe(capital)
})

test('what is no sum is none', () => {
  expect(['五十', '', '1.234', '-5'].map(cents)).toEqual([null, null, null, null])
  expect(figures(5050)).toBe('50.50')
})

test('an identity number tells the birthday, and a mistyped digit', () => {
  expect(bornOn('11010519491231002X')).toBe('1949-12-31')
  expect(bornOn('110105194913310020')).toBeNull()
  expect([looksMistyped('11010519491231002X'), looksMistyped('110105194912310021')]).toEqual([
    false,
    true,
  ])
  expect([age('2012-11-21', '2026-11-20'), age('2012-11-20', '2026-11-20')]).toEqual([13, 14])
})

test('a page is as wide as the roll and as long as the slip', () => {
  expect(pageRule('58', 960)).toContain('58mm 262mm')
  expect(pageRule('a4', 960)).toContain('A4')
})

test('the list travels folded: what a statute threatens is said once and read by every item', () => {
  const item = { code: 'T-1', name: '对占道经营的处罚', domain: '城市管理', conduct: '' }
  const folded = {
    ...SIMPLE,
    statutes: ['市容条例', ''],
    threats: [
      { citizen: [{ kind: '警告' }, { kind: '罚款', low: '50', high: '500' }], organisation: [] },
      { citizen: [{ kind: '警告' }] },
    ],
    items: [
      { ...item, statute: 0, article: '第十七条', threat: 0 },
      { ...item, code: 'T-2', statute: 1, article: '', threat: 1, conduct: '占用盲道' },
    ],
  } as Folded
  const [first, second] = unfold(folded).items
  expect(first).toMatchObject({ basis: '《市容条例》第十七条', citizen: RANGES, organisation: [] })
  expect(second!.organisation).toEqual([RANGES[0]])
  expect([first!.conduct, second!.conduct, second!.basis]).toEqual([
    '占道经营',
    '占用盲道',
    '对占道经营的处罚',
  ])
  expect([isFolded(folded), isFolded(SIMPLE), isFolded(undefined)]).toEqual([true, false, false])
})
