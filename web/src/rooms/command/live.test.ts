import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { currentMoment, now } from '@/parts/now'
import { useLive } from './live'
import { row } from './rows.fixture'

beforeEach(() => setActivePinia(createPinia()))

it('asks for everything anew when the line comes back', () => {
  const live = useLive()
  live.enter('live')
  expect(live.returned).toBe(0)
  live.enter('retrying')
  live.enter('live')
  expect(live.returned).toBe(1)
})

it('asks anew when the server says too much was missed', () => {
  const live = useLive()
  live.hear({ name: 'reset', id: '9', data: {} })
  expect(live.returned).toBe(1)
})

it('knows the latest incident and how old it is', () => {
  const live = useLive()
  live.hear({ name: 'incident', id: '1', data: row('JH1') })
  expect(live.latest?.number).toBe('JH1')
  now.value = currentMoment()
  expect(live.stale).toBe(false)
  now.value += 31_000
  expect(live.stale).toBe(true)
})
