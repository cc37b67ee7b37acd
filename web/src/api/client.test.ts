import { afterEach, expect, it, vi } from 'vitest'
import { address, get, Offline, post, Problem } from './client'

function answers(body: unknown, status = 200) {
  const fetch = vi.fn(async () => new Response(JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}
afterEach(() => vi.unstubAllGlobals())

it('leaves empty wishes out of the address', () => {
  expect(address('/api/x', { q: '', step: 'open', overdue: true, town: undefined })).toBe(
    '/api/x?step=open&overdue=true',
  )
})

it('sends the token of this moment with every change', async () => {
  document.cookie = 'csrftoken=abc'
  const fetch = answers({})
  await post('/api/x', { a: 1 })
  const [, sent] = fetch.mock.calls[0] as unknown as [string, RequestInit]
  expect(new Headers(sent.headers).get('X-CSRFToken')).toBe('abc')
})

it('hears a refusal with its sentence, code and article', async () => {
  answers(
    { type: '/problems/wrong-step', title: '现在不能', detail: '办结前要先核查。', basis: 'x/57' },
    409,
  )
  const no = await get('/api/x').catch((problem: unknown) => problem)
  expect(no).toBeInstanceOf(Problem)
  expect(no).toMatchObject({
    message: '办结前要先核查。',
    code: 'wrong-step',
    status: 409,
    basis: 'x/57',
  })
})

it('says in Chinese that a session has ended, even where the server says nothing', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 401 }))
  await expect(get('/api/x')).rejects.toThrow('登录已过期，请重新登录。')
})

it('tells a dead line from a refusal', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(get('/api/x')).rejects.toBeInstanceOf(Offline)
})
