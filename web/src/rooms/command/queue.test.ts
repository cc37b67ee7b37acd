import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { NONE } from './filters'
import { useQueue } from './queue'
import { row } from './rows.fixture'

const { incidents, counts } = vi.hoisted(() => ({ incidents: vi.fn(), counts: vi.fn() }))
vi.mock('@/api/command', () => ({ incidents, counts }))

beforeEach(() => {
  setActivePinia(createPinia())
  incidents.mockReset()
  counts.mockReset().mockResolvedValue({ by_step: { handling: 2, closed: 9 }, overdue: 1 })
})

it('loads a hundred, then the next hundred from where it was', async () => {
  incidents.mockResolvedValueOnce({ items: [row('JH1')], next: '7_1' })
  incidents.mockResolvedValueOnce({ items: [row('JH1'), row('JH2')], next: null })
  const queue = useQueue()
  await queue.load()
  await queue.more()
  expect(incidents.mock.calls[1]?.[0]).toEqual({ limit: 100, cursor: '7_1' })
  expect(queue.rows.map((each) => each.number)).toEqual(['JH1', 'JH2'])
})

it('drops the answer to a question nobody asks any more', async () => {
  let answer: (page: unknown) => void = () => {}
  incidents.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
  incidents.mockResolvedValueOnce({ items: [row('JH2')], next: null })
  const queue = useQueue()
  const slow = queue.load()
  await queue.show({ ...NONE, step: 'handled' })
  answer({ items: [row('JH1')], next: null })
  await slow
  expect(queue.rows.map((each) => each.number)).toEqual(['JH2'])
})

it('says that it failed, and can be asked again', async () => {
  incidents.mockRejectedValueOnce(new Error('连不上服务器'))
  incidents.mockResolvedValueOnce({ items: [], next: null })
  const queue = useQueue()
  await queue.load()
  expect(queue.state).toBe('failed')
  await queue.load()
  expect(queue.state).toBe('ready')
})

it('counts as open only what is open', async () => {
  incidents.mockResolvedValue({ items: [], next: null })
  const queue = useQueue()
  await queue.load()
  await vi.waitFor(() => expect(queue.open).toBe(2))
})
