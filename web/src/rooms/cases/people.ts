/** People of an office, to choose one from. */
import { computed, shallowRef, watchEffect, type Ref } from 'vue'
import { peopleOf } from '@/api/organisations'
import type { Colleague } from '@/api/types'

export function usePeople(wanted: Ref<boolean>, office: number | Ref<number | undefined>) {
  const found = shallowRef<Colleague[]>([])
  watchEffect(async () => {
    const of = typeof office === 'number' ? office : office.value
    if (!wanted.value || !of) return
    found.value = await peopleOf(of).then((page) => page.items, () => []) // prettier-ignore
  })
  const people = computed(() =>
    found.value.map((each) => ({ value: each.id, label: `${each.name}（${each.post_name}）` })),
  )
  return { found, people }
}
