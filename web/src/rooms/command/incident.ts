/** The incident in the drawer, and taking a step with it. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { Problem } from '@/api/client'
import * as command from '@/api/command'
import type { Incident, TimelineEntry } from '@/api/types'
import { useKeys } from '@/parts/attempts'
import { useMe } from '@/rooms/organisations/me'
import { deskMoves } from './moves'
import { useQueue } from './queue'

export const useIncident = defineStore('incident', () => {
  const number = ref<string | null>(null)
  const detail = shallowRef<Incident | null>(null)
  const error = shallowRef<unknown>(null)
  const refusal = shallowRef<unknown>(null)
  const conflict = shallowRef<TimelineEntry | null>(null)
  const panel = ref('')
  const busy = ref(false)
  const under = useKeys()
  const moves = computed(() => (detail.value ? deskMoves(detail.value, useMe().may) : []))

  async function open(wanted: string | null) {
    if (wanted === number.value) return
    number.value = wanted
    detail.value = null
    panel.value = ''
    clear()
    if (wanted) await reload()
  }

  function clear() {
    error.value = refusal.value = conflict.value = null
  }

  async function reload() {
    const wanted = number.value
    if (!wanted) return
    try {
      const found = await command.incident(wanted)
      if (number.value === wanted) [detail.value, error.value] = [found, null]
    } catch (problem) {
      if (number.value !== wanted) return
      error.value = problem
      if (problem instanceof Problem && problem.status === 404) detail.value = null // no longer ours to see
    }
  }

  /** Take the step; a refusal is kept to be shown, a conflict says who was faster. */
  async function act(name: string, said: Record<string, unknown> = {}): Promise<boolean> {
    const wanted = number.value
    if (!wanted || !detail.value || busy.value) return false
    busy.value = true
    clear()
    try {
      const words = { ...said, version: detail.value.version }
      const intent = { wanted, name, words }
      await under(intent, (key) => command.move(wanted, name, words, key))
      panel.value = ''
      await reload()
      if (detail.value) useQueue().take(detail.value)
      return true
    } catch (problem) {
      await refuse(problem)
      return false
    } finally {
      busy.value = false
    }
  }

  async function refuse(problem: unknown) {
    const before = detail.value?.version
    refusal.value = problem
    if (!(problem instanceof Problem) || problem.status !== 409) return
    await reload()
    const last = detail.value?.timeline.at(-1)
    if (last && detail.value?.version !== before) conflict.value = last
  }

  function may(name: string): boolean {
    return moves.value.some((move) => move.name === name && move.allowed)
  }

  return {
    number, detail, error, refusal, conflict, panel, busy, moves,
    open, reload, act, may, clear,
  } // prettier-ignore
})
