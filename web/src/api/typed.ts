/** The server's own addresses, questions and answers, typed from openapi.json: a wrong one does not compile. */
import createClient, { type Middleware } from 'openapi-fetch'
import { heardTime } from '@/parts/now'
import { csrfToken, Offline, Problem, problemOf } from './client'
import type { paths } from './schema'

const ours: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('X-CSRFToken', csrfToken())
    return request
  },
  async onResponse({ response }) {
    heardTime(response.headers.get('Date'))
    if (!response.ok) throw new Problem(await problemOf(response))
  },
  onError({ error }) {
    return error instanceof Problem ? error : new Offline()
  },
}

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin,
  fetch: (request) => globalThis.fetch(request), // asked for late, so that tests can stand in
})
api.use(ours)

/** The answer itself: a refusal was thrown before we came here. */
export async function said<T>(asked: Promise<{ data?: T }>): Promise<T> {
  const { data } = await asked
  return data as T
}

/** An answer that is empty or of no interest. */
export async function done(asked: Promise<unknown>): Promise<void> {
  await asked
}
