/** The phone's way to ask the server (the desk's is typed.ts), and one way to hear no (problem+json). */
import { heardTime } from '@/parts/now'

export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  basis?: string
  errors?: { field: string; says: string }[]
  [more: string]: unknown
}

/** The server's refusal: a sentence a person can act on and, where there is one, the article. */
export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail || body.title)
  }
  get status() {
    return this.body.status
  }
  /** The last part of the type, e.g. "wrong-step". */
  get code() {
    return this.body.type.split('/').pop() ?? ''
  }
  get basis() {
    return this.body.basis
  }
}

/** No answer at all: the network, or the server, is away. */
export class Offline extends Error {
  constructor() {
    super('连不上服务器，请检查网络；已填写的内容还在。')
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>

export function get<T>(path: string, query: Query = {}): Promise<T> {
  return ask<T>('GET', address(path, query))
}

export function post<T>(path: string, body: unknown = {}, headers: HeadersInit = {}): Promise<T> {
  return ask<T>('POST', path, body, headers)
}

/** The key makes a second try of the same intent harmless. */
export const keyed = (key: string) => ({ 'Idempotency-Key': key })

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  }
  return search.size ? `${path}?${search}` : path
}

async function ask<T>(method: string, url: string, body?: unknown, more: HeadersInit = {}) {
  const headers = new Headers(more)
  headers.set('Accept', 'application/json')
  const form = body instanceof FormData
  if (method !== 'GET') headers.set('X-CSRFToken', csrfToken())
  if (body !== undefined && !form) headers.set('Content-Type', 'application/json')
  const sent = body === undefined ? undefined : form ? body : JSON.stringify(body)
  const answer = await globalThis
    .fetch(url, { method, headers, body: sent, credentials: 'same-origin' })
    .catch(() => {
      throw new Offline()
    })
  heardTime(answer.headers.get('Date'))
  if (!answer.ok) throw new Problem(await problemOf(answer))
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

/** Read at each request: the token changes at sign-in. */
export function csrfToken(): string {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? ''
}

export async function problemOf(answer: Response): Promise<ProblemBody> {
  const unknown = {
    type: 'about:blank',
    title: '没有成功',
    status: answer.status,
    detail: SENTENCES[answer.status] ?? `服务器没有办成（${answer.status}），请稍后重试。`,
  }
  const said = (await answer.json().catch(() => null)) as Partial<ProblemBody> | null
  return { ...unknown, ...said, status: answer.status }
}

const SENTENCES: Record<number, string> = {
  401: '登录已过期，请重新登录。',
  403: '您没有这项权限。',
  404: '没有找到。',
  413: '文件太大了。',
  429: '请求太频繁，请稍等片刻。',
}
