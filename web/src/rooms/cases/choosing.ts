/** Whom and what the fields of a form may be chosen from: people, evidence, offices. */
import { computed, shallowRef, watchEffect, type Ref } from 'vue'
import { offices } from '@/api/organisations'
import { bookingsOf } from '@/api/rooms'
import type { Case } from '@/api/types'
import type { Field } from '@/parts/schema'
import type { Choosing } from '@/parts/SchemaField.vue'
import { whenText } from './booking'
import { usePeople } from './people'

export function useChoosing(fields: Ref<Field[]>, found: () => Case) {
  const asks = (of: string) => fields.value.some((each) => each.of === of)
  const { people } = usePeople(
    computed(() => asks('person')),
    found().office,
  )
  const places = shallowRef<Choosing['office']>([])
  watchEffect(async () => {
    if (!asks('office')) return
    const listed = await offices().catch(() => [])
    places.value = listed.map((each) => ({ value: each.id, label: each.name }))
  })
  const booked = shallowRef<Choosing['booking']>([])
  watchEffect(async () => {
    if (!asks('booking')) return
    const { bookings } = await bookingsOf(found().number).catch(() => ({ bookings: [] }))
    booked.value = bookings
      .filter((each) => each.state === 'booked')
      .map((each) => ({
        value: each.id,
        label: `${each.interviewee} · ${whenText(each)} · ${each.room_name}`,
      }))
  })
  return computed<Choosing>(() => ({
    booking: booked.value ?? [],
    person: people.value,
    office: places.value ?? [],
    ...ofCase(found()),
  }))
}

/** What the case itself has: its officers, and the evidence that may be used. */
function ofCase({ handlers, evidence }: Case): Choosing {
  const usable = evidence.filter((each) => !each.inadmissible)
  return {
    handler: handlers.map((each) => ({ value: each.person, label: each.name })),
    evidence: usable.map((each) => ({ value: each.id, label: `${each.kind}：${each.says}` })),
  }
}

/** The name of a number the ledger keeps, where the case knows it. */
export function nameOf(found: Case): (of: string, value: unknown) => string | undefined {
  const known = ofCase(found)
  return (of, value) =>
    of === 'booking' ? '已预约' : known[of]?.find((each) => each.value === value)?.label
}
