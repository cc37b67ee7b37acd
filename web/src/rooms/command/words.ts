/** Kinds, towns and offices: asked once, used by every panel. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { kinds as askKinds } from '@/api/command'
import { offices as askOffices, posts as askPosts, towns as askTowns } from '@/api/organisations'
import { sources as askSources } from '@/api/sensing'
import type { Area, Kind, Office } from '@/api/types'

export const useWords = defineStore('words', () => {
  const kinds = shallowRef<Kind[]>([])
  const towns = shallowRef<Area[]>([])
  const offices = shallowRef<Office[]>([])

  const names = shallowRef(new Map<string, string>())

  /** The name of a post or a source; nobody should read a code. */
  function nameOf(code: string): string {
    return names.value.get(code) ?? ''
  }

  async function load() {
    const [k, t, o, p, s] = await Promise.allSettled([
      askKinds(),
      askTowns(),
      askOffices(),
      askPosts(),
      askSources(),
    ])
    names.value = new Map([...named(p), ...named(s)])
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

  return { officeNamed, teamOf, nameOf, kinds, towns, offices, load }
})

type Asked<T> = PromiseSettledResult<T[]>

function named<T extends { code: string; name: string }>(asked: Asked<T>): [string, string][] {
  return asked.status === 'fulfilled' ? asked.value.map(({ code, name }) => [code, name]) : []
}
