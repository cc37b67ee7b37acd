/// <reference lib="webworker" />
/** Keeps the app itself on the phone, so that it opens without network. Data is Dexie's business. */
import { mapPiece } from './sw-map'

declare const self: ServiceWorkerGlobalScope & {
  __PRECACHE: { version: string; files: string[] }
}

const PRECACHE = self.__PRECACHE
const CACHE = `field-${PRECACHE.version}`
const OURS = /^field-[0-9a-f]{12}$/
const SHELL = '/m/'

self.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' && url.pathname.startsWith('/m')) event.respondWith(page(request))
  else if (url.pathname.startsWith('/static/mobile/')) event.respondWith(file(request))
  else if (url.pathname.endsWith('.pmtiles')) event.respondWith(mapPiece(request))
})

/**
 * Fails, and so leaves the old worker in its place, where the session has ended meanwhile. Never
 * follows to the sign-in page: its fresh CSRF cookie would void the form somebody is filling in.
 */
async function fill() {
  const cache = await caches.open(CACHE)
  await cache.addAll(PRECACHE.files)
  const shell = await fetch(SHELL, { redirect: 'manual' })
  if (!shell.ok) throw new Error('not signed in')
  await cache.put(SHELL, shell)
}

async function forgetOlder() {
  const names = (await caches.keys()).filter((name) => OURS.test(name) && name !== CACHE)
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** The network's page first, because it carries the CSRF cookie; the kept one when there is none. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (answer.ok) await keep(answer.clone())
    return answer.status >= 500 ? ((await caches.match(SHELL)) ?? answer) : answer
  } catch {
    return (await caches.match(SHELL)) ?? Response.error()
  }
}

/** A page of a newer build would ask for files that are not kept here. */
async function keep(answer: Response): Promise<void> {
  const text = await answer.clone().text()
  const entry = PRECACHE.files.find((name) => /\/m-[^/]+\.js$/.test(name))
  if (entry && text.includes(entry)) await (await caches.open(CACHE)).put(SHELL, answer)
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request)
}
