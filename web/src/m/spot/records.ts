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
