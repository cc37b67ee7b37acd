/** What a penalty on the spot needs, kept for where there is no network, and asked for again rarely. */
import { onUnmounted, reactive } from 'vue'
import { db, may } from '../house'
import { fetched, type Asked } from '../shelf'
import { notice } from '../sync'
import type { Simple } from './types'
import { isFolded, unfold, type Folded } from './unfold'

const PATH = '/api/cases/simple'
/** It is large and changes with a list's publication: an hour is fresh enough. */
const FRESH = 60 * 60_000

export function useSimple(): Asked<Simple> {
  const asked = reactive({ answer: null, at: 0, loading: true, says: '', ask }) as Asked<Simple>
  async function look() {
    const kept = await db().shelf.get(PATH)
    if (isFolded(kept?.answer))
      Object.assign(asked, { answer: unfold(kept.answer), at: kept.at, loading: false })
    if (Date.now() - asked.at > FRESH) await ask()
  }
  async function ask() {
    asked.loading = !asked.answer
    try {
      asked.answer = unfold(await fetched<Folded>(PATH))
      asked.at = Date.now()
    } catch (why) {
      notice(why)
      asked.says = (why as Error).message
    }
    asked.loading = false
  }
  const online = () => void look()
  addEventListener('online', online)
  onUnmounted(() => removeEventListener('online', online))
  void look()
  return asked
}

/** Called once, by the app: whoever may penalise has it at hand before the network is gone. */
export function keepFresh(): void {
  if (!may('cases.handle')) return
  const look = async () => {
    const kept = await db().shelf.get(PATH)
    if (!kept || !isFolded(kept.answer) || Date.now() - kept.at > FRESH)
      await fetched(PATH).catch(() => undefined)
  }
  addEventListener('online', () => void look())
  void look()
}
