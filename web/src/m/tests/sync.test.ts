/** What is said while something is being sent goes in the same round, and nothing goes in another's name. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { act, heardWell, line, sync } from '../sync'
import { ACCEPT, noNetwork, OTHER, phone, RUNTU, says, server } from './field'

const ME = says(200, RUNTU)

beforeEach(() => {
  phone()
  const request = (_name: string, _how: object, run: (lock: object) => unknown) => run({})
  vi.stubGlobal('navigator', { ...navigator, locks: { request }, onLine: true })
})
afterEach(() => vi.unstubAllGlobals())

const paths = (heard: { path: string }[]) => heard.map((each) => each.path)

test('who is here is asked before anything is sent', async () => {
  const heard = server(ME, says(200))
  await act(ACCEPT)
  await vi.waitUntil(() => heard.length === 2)
  expect(paths(heard)).toEqual(['/api/me', ACCEPT.path])
})

test('what is said meanwhile does not wait for the half minute', async () => {
  const heard = server(
    ME,
    async () => {
      await act(OTHER)
      return says(200)()
    },
    ME,
    says(200),
  )
  await act(ACCEPT)
  await vi.waitUntil(() => heard.length === 4)
  expect(paths(heard).filter((path) => path !== '/api/me')).toEqual([ACCEPT.path, OTHER.path])
})

test('what follows of itself goes at once', async () => {
  const next = { act: 'settle', label: '当场处置', body: { text: '已劝导' } }
  const heard = server(ME, says(201, { number: 'JH1' }), ME, says(200))
  await act({ ...ACCEPT, act: 'open', path: '/api/command/incidents', next })
  await vi.waitUntil(() => heard.length === 4)
  expect(paths(heard)).toContain('/api/command/incidents/JH1/settle')
})

test('when another person has signed in on this phone, nothing is sent in their name', async () => {
  const reload = vi.fn()
  vi.stubGlobal('location', { reload })
  const heard = server(says(200, { ...RUNTU, id: 8 }))
  await act(ACCEPT)
  await vi.waitUntil(() => reload.mock.calls.length === 1)
  expect(paths(heard)).toEqual(['/api/me'])
})

test('an ended session is said in words', async () => {
  server(
    says(401, { type: '/problems/not-signed-in', title: '', status: 401, detail: '请先登录。' }),
  )
  await act(ACCEPT)
  await sync()
  await vi.waitUntil(() => line.signedOut)
})

test('an answer says that the network is back, and what waited does not wait for the half minute', async () => {
  const heard = server(noNetwork, ME, says(200))
  await act(ACCEPT)
  await vi.waitUntil(() => !line.online)
  heardWell(performance.now())
  await vi.waitUntil(() => heard.length === 3)
  expect(paths(heard)).toEqual(['/api/me', '/api/me', ACCEPT.path])
})

test('where questions pass and what is sent does not, it is not tried with each of them', async () => {
  const heard = server(noNetwork)
  await act(ACCEPT)
  await vi.waitUntil(() => !line.online)
  heardWell(performance.now())
  line.online = false
  const before = heard.length
  heardWell(performance.now())
  await new Promise((go) => setTimeout(go, 20))
  expect(heard.length).toBeLessThanOrEqual(before + 1)
})
