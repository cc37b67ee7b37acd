/** The visit on the page, and making a move with it. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import * as api from '@/api/inspections'
import type { Visit } from '@/api/types'
import { useAttempts } from '@/parts/attempts'
import type { Words } from '@/parts/schema'

export const useVisit = defineStore('visit', () => {
  const found = shallowRef<Visit | null>(null)
  const error = shallowRef<unknown>(null)
  const { refusal, busy, attempt } = useAttempts(found)

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
    attempt((number, key) => api.takeVisit(number, name, said, key))
  const merge = (officers: [number, number][], visits: string[]) =>
    attempt((number, key) => api.mergeInto(number, officers, visits, key))

  return { found, error, refusal, busy, open, move, merge }
})
