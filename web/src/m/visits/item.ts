/** One item of a visit, and what is being said of it here until it is kept. */
import { showToast } from 'vant'
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { useDraft } from '../drafts'
import { keptWords } from '../sync'
import { useVisit } from './known'

/** `about`: which draft of the item it is; `blank`: an empty one. */
export function useVisitItem<T extends object>(
  { number, code }: { number: string; code: string },
  about: string,
  blank: () => T,
) {
  const router = useRouter()
  const asked = useVisit(number)
  const visit = computed(() => asked.answer)
  const item = computed(() => visit.value?.items.find((each) => each.code === code))
  const draft = useDraft(`${about}:${number}:${code}`, blank)
  async function done() {
    await draft.clear()
    showToast(keptWords())
    router.back()
  }
  return { asked, visit, item, draft, done }
}
