/** The penalties on the spot this phone keeps, as they change. */
import { liveQuery } from 'dexie'
import { onUnmounted, shallowRef } from 'vue'
import { db } from '../house'
import type { SpotRecord } from './types'

export function useRecords() {
  const records = shallowRef<SpotRecord[] | null>(null)
  const heard = liveQuery(() => db().spots.orderBy('madeAt').reverse().toArray()).subscribe(
    (found) => (records.value = found),
  )
  onUnmounted(() => heard.unsubscribe())
  return records
}

/** 「对占道经营的处罚」 without what every item's name has in common. */
export function shortName(name: string): string {
  return name.replace(/^对/, '').replace(/的(行政)?处罚$/, '')
}
