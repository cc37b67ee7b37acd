import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { Problem } from '@/api/client'
import { useIncident } from './incident'
import { row } from './rows.fixture'

const { incident, move, incidents, counts } = vi.hoisted(() => ({
  incident: vi.fn(),
  move: vi.fn(),
  incidents: vi.fn(),
  counts: vi.fn(),
}))
vi.mock('@/api/command', () => ({ incident, move, incidents, counts }))

const detail = (version: number, by = '四叔') => ({
  ...row('JH1', { version }),
  timeline: [
    { position: version, at: '2026-11-21T08:05:00+08:00', by, sentence: '派遣鲁镇执法队' },
  ],
  moves: [],
})

beforeEach(() => {
  setActivePinia(createPinia())
  for (const each of [incident, move, incidents, counts]) each.mockReset()
})

it('sends the version it has seen, and one key until it is answered, with every step', async () => {
  incident.mockResolvedValue(detail(3))
  move.mockResolvedValue({})
  const store = useIncident()
  await store.open('JH1')
  expect(await store.act('dispatch', { office: 7 })).toBe(true)
  const said = { office: 7, version: 3 }
  expect(move).toHaveBeenCalledWith('JH1', 'dispatch', said, expect.any(String))
})

it('says who was faster when somebody was, and keeps the panel open', async () => {
  incident.mockResolvedValueOnce(detail(3)).mockResolvedValueOnce(detail(4, '祥林'))
  move.mockRejectedValue(
    new Problem({
      type: '/problems/changed-meanwhile',
      title: '',
      status: 409,
      detail: '有人改过',
    }),
  )
  const store = useIncident()
  await store.open('JH1')
  store.panel = 'dispatch'
  expect(await store.act('dispatch')).toBe(false)
  expect(store.conflict?.by).toBe('祥林')
  expect(store.panel).toBe('dispatch')
})

it('keeps a refusal to be shown, without blaming anybody', async () => {
  incident.mockResolvedValue(detail(3))
  const refusal = new Problem({
    type: '/problems/wrong-step',
    title: '',
    status: 409,
    detail: '先核查',
  })
  move.mockRejectedValue(refusal)
  const store = useIncident()
  await store.open('JH1')
  await store.act('close')
  expect(store.refusal).toBe(refusal)
  expect(store.conflict).toBeNull()
})

it('never shows one incident in place of another', async () => {
  let answer: (found: unknown) => void = () => {}
  incident.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
  incident.mockResolvedValueOnce({ ...detail(1), number: 'JH2' })
  const store = useIncident()
  const slow = store.open('JH1')
  await store.open('JH2')
  answer(detail(1))
  await slow
  expect(store.detail?.number).toBe('JH2')
})
