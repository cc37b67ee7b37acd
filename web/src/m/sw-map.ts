/// <reference lib="webworker" />
/** The base map without network: one file, kept whole, of which pieces are cut as they are asked for. */

const MAP = 'field-map'
const LARGEST = 30 * 1024 * 1024
const DAY = 86_400_000
const KEPT_AT = 'X-Kept-At'

/** The network's piece first; the kept file's when there is no network. */
export async function mapPiece(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (answer.ok) void keepWhole(request.url)
    return answer
  } catch (why) {
    const kept = await caches.match(request.url, { cacheName: MAP })
    if (!kept) throw why
    return piece(await kept.blob(), request.headers.get('Range'))
  }
}

async function keepWhole(url: string): Promise<void> {
  const cache = await caches.open(MAP)
  const kept = await cache.match(url)
  if (kept && Date.now() - Number(kept.headers.get(KEPT_AT)) < DAY) return
  const whole = await fetch(url)
  const content = whole.ok && whole.status === 200 ? await whole.blob() : null
  if (!content || content.size > LARGEST) return
  await cache.put(url, new Response(content, { headers: { [KEPT_AT]: String(Date.now()) } }))
}

function piece(whole: Blob, range: string | null): Response {
  const wanted = /^bytes=(\d+)-(\d*)$/.exec(range ?? '')
  if (!wanted) return new Response(whole)
  const first = Number(wanted[1])
  const last = Math.min(wanted[2] ? Number(wanted[2]) : whole.size - 1, whole.size - 1)
  const headers = { 'Content-Range': `bytes ${first}-${last}/${whole.size}` }
  return new Response(whole.slice(first, last + 1), { status: 206, headers })
}
