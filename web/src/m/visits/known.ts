/** Visits on the phone: the list of a day, one of them, and its code as a picture. */
import { shallowRef, watch, type Ref } from 'vue'
import { db } from '../house'
import { fetched, useAnswer, type Asked } from '../shelf'
import type { Visit, VisitRow } from './types'

const walkPath = (day: string) => `/api/inspections/walk?day=${day}`
export const visitPath = (number: string) => `/api/inspections/visits/${number}`
/** The picture stands beside the page the code leads to. */
export const codePath = (path: string) => path.replace('?', '.svg?')

export const useWalk = (day: () => string): Asked<VisitRow[]> =>
  useAnswer<VisitRow[]>(() => walkPath(day()))
export const useVisit = (number: string): Asked<Visit> => useAnswer<Visit>(() => visitPath(number))

/** Everything that is wanted at a door where there is no network. */
export async function prefetchVisits(rows: VisitRow[]): Promise<void> {
  for (const { number } of rows) {
    const visit = await fetched<Visit>(visitPath(number)).catch(() => null)
    if (visit?.party_path) await codeOf(visit.party_path)
  }
}

/** Each with its own code, as far as that is on the phone. */
export async function withCodes(rows: VisitRow[]): Promise<(VisitRow & { code?: string })[]> {
  const kept = await db().shelf.bulkGet(rows.map(({ number }) => visitPath(number)))
  return rows.map((row, n) => ({ ...row, code: (kept[n]?.answer as Visit | undefined)?.code }))
}

/** It does not change: once kept it is not asked for again. */
async function codeOf(path: string): Promise<string> {
  const at = codePath(path)
  const kept = await db().shelf.get(at)
  if (kept) return String(kept.answer)
  const answer = await fetch(at).catch(() => null)
  if (!answer?.ok) return ''
  const drawn = await answer.text()
  await db().shelf.put({ path: at, answer: drawn, at: Date.now() })
  return drawn
}

/** The code as the source of an image; "" as long as it is not here. */
export function useCode(path: Ref<string>): Ref<string> {
  const source = shallowRef('')
  watch(
    path,
    async (wanted) => {
      const drawn = wanted ? await codeOf(wanted) : ''
      if (wanted === path.value)
        source.value = drawn && `data:image/svg+xml,${encodeURIComponent(drawn)}`
    },
    { immediate: true },
  )
  return source
}
