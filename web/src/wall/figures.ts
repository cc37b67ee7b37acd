/** The county's figures, asked again every half minute and soon after something happened. */
import { onUnmounted, ref, watch } from 'vue'
import { modules as askModules } from '@/api/cockpit'
import { useAsked } from '@/parts/asked'
import { currentMoment } from '@/parts/now'
import { useLive } from '@/rooms/command/live'

const EVERY = 30_000
const SOON = 4_000
export const DAYS = 30

export function useFigures() {
  const live = useLive()
  const askedAt = ref<number | null>(null)
  const asked = useAsked(async () => {
    const answer = await askModules(DAYS)
    askedAt.value = currentMoment()
    return answer
  })
  const every = setInterval(() => void asked.ask(), EVERY)
  let soon: ReturnType<typeof setTimeout> | undefined
  watch(
    () => live.latest,
    () => {
      soon ??= setTimeout(() => {
        soon = undefined
        void asked.ask()
      }, SOON)
    },
  )
  onUnmounted(() => {
    clearInterval(every)
    clearTimeout(soon)
  })
  return { ...asked, askedAt }
}
