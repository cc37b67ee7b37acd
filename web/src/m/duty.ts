/** On duty or not. While on duty the position is told once a minute; it is never kept or queued. */
import { ref } from 'vue'
import { post } from '@/api/client'
import { host } from './host'
import { duty as sayDuty } from './intents'
import { line } from './sync'

const KEPT = 'jianhu-field-duty'
const EVERY = 60_000

export const onDuty = ref(localStorage.getItem(KEPT) === 'on')
/** Why the position is not being told, in words; empty while all is well. */
export const trouble = ref('')
export const toldAt = ref(0)

export async function go(on: boolean): Promise<void> {
  onDuty.value = on
  localStorage.setItem(KEPT, on ? 'on' : 'off')
  const fix = on ? await host.locate().catch(silentlyNote) : null
  await sayDuty(on, fix?.lon ?? null, fix?.lat ?? null)
  if (fix) toldAt.value = Date.now()
  if (!on) trouble.value = ''
}

export function startSharing(): void {
  setInterval(() => void share(), EVERY)
  void share()
}

/** A position that could not be told is worth nothing later: it is not kept. */
async function share(): Promise<void> {
  if (!onDuty.value || !line.online || document.hidden) return
  const fix = await host.locate().catch(silentlyNote)
  if (!fix) return
  await post('/api/whereabouts', { lon: fix.lon, lat: fix.lat })
    .then(() => {
      toldAt.value = Date.now()
      trouble.value = ''
    })
    .catch(() => undefined)
}

function silentlyNote(why: unknown): null {
  trouble.value = why instanceof Error ? why.message : '定位失败'
  return null
}
