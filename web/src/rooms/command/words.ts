/** Kinds, towns and offices: asked once, used by every panel. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { kinds as askKinds } from '@/api/command'
import { offices as askOffices, towns as askTowns } from '@/api/organisations'
import type { Area, Kind, Office } from '@/api/types'

export const useWords = defineStore('words', () => {
  const kinds = shallowRef<Kind[]>([])
  const towns = shallowRef<Area[]>([])
  const offices = shallowRef<Office[]>([])

  async function load() {
    const [k, t, o] = await Promise.allSettled([askKinds(), askTowns(), askOffices()])
    if (k.status === 'fulfilled') kinds.value = k.value
    if (t.status === 'fulfilled') towns.value = t.value
    if (o.status === 'fulfilled') offices.value = o.value
  }

  /** The office whose full or short name is given. */
  function officeNamed(name: string): number | undefined {
    return offices.value.find((each) => each.name === name || each.short === name)?.id
  }

  /** The town's own enforcement team, found by its name. */
  function teamOf(town: string): number | undefined {
    const name = towns.value.find((each) => each.code === town)?.name
    return offices.value.find(
      (each) => each.kind === 'town-team' && name && each.name.startsWith(name),
    )?.id
  }

  return { officeNamed, teamOf, kinds, towns, offices, load }
})
