/** The visit on the page, and making a move with it. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { Problem } from '@/api/client'
import * as api from '@/api/inspections'
import type { Visit } from '@/api/types'
import type { Words } from '@/parts/schema'

export const useVisit = defineStore('visit', () => {
  const found = shallowRef<Visit | null>(null)
  const error = shallowRef<unknown>(null)
  const refusal = shallowRef<unknown>(null)
  const busy = ref(false)
  /** The same for every try of one intent that got no answer. */
  const key = ref('')

  async function open(number: string) {
    if (found.value?.number !== number) found.value = null
    refusal.value = null
    try {
      ;[found.value, error.value] = [await api.visitOf(number), null]
    } catch (problem) {
      error.value = problem
    }
  }

  const move = (name: string, said: Words) =>
    attempt((number) => api.takeVisit(number, name, said, key.value))
  const merge = (officers: [number, number][]) =>
    attempt((number) => api.mergeInto(number, officers))

  /** Do it; a refusal is kept to be shown where it was asked. */
  async function attempt(act: (number: string) => Promise<Visit>): Promise<boolean> {
    if (!found.value || busy.value) return false
    ;[busy.value, refusal.value] = [true, null]
    key.value ||= crypto.randomUUID()
    try {
      found.value = await act(found.value.number)
      key.value = ''
      return true
    } catch (problem) {
      refusal.value = problem
      if (problem instanceof Problem) key.value = ''
      return false
    } finally {
      busy.value = false
    }
  }

  return { found, error, refusal, busy, open, move, merge }
})
