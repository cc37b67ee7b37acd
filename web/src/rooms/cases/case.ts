/** The case on the page, and making a move with it. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { Problem } from '@/api/client'
import * as api from '@/api/cases'
import type { Case } from '@/api/types'
import type { Words } from '@/parts/schema'
import { useTables } from './table'

export const useCase = defineStore('case', () => {
  const found = shallowRef<Case | null>(null)
  const error = shallowRef<unknown>(null)
  const refusal = shallowRef<unknown>(null)
  const busy = ref(false)
  /** The same for every try of one intent that got no answer. */
  const key = ref('')

  async function open(number: string) {
    if (found.value?.number !== number) found.value = null
    refusal.value = null
    try {
      const answer = await api.caseOf(number)
      await useTables().load(answer)
      ;[found.value, error.value] = [answer, null]
    } catch (problem) {
      error.value = problem
    }
  }

  const move = (name: string, said: Words) =>
    attempt((number) => api.take(number, name, said, key.value))
  const relation = (person: number, related: string) =>
    attempt((number) => api.relate(number, person, related))
  const replace = (before: number, after: number, reason: string) =>
    attempt((number) => api.replaceHandler(number, before, after, reason))
  /** The measure is a case of its own: it comes onto the page. */
  const begin = (procedure: string, move: string, said: Words) =>
    attempt(async (number) => {
      const begun = await api.beginMeasure(number, { procedure, move, said }, key.value)
      await useTables().load(begun)
      return begun
    })
  const prove = (said: Words) => attempt((number) => api.keepEvidence(number, said, key.value))

  const correct = (paper: number, said: Words) =>
    attempt((number) => api.correctPaper(number, paper, said, key.value))

  /** The other's case is one of its own: it comes onto the page. */
  const accompany = (party: object) =>
    attempt(async (number) => {
      const opened = await api.openCompanion(number, party, key.value)
      await useTables().load(opened)
      return opened
    })
  const share = () => attempt((number) => api.shareEvidence(number, key.value))
  const sign = (paper: number, role: string, image = '') =>
    attempt((number) => api.signPaper(number, paper, role, image))

  /** Do it; a refusal is kept to be shown where it was asked. */
  async function attempt(act: (number: string) => Promise<Case>): Promise<boolean> {
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

  return {
    found,
    error,
    refusal,
    busy,
    open,
    move,
    prove,
    correct,
    begin,
    relation,
    replace,
    sign,
    accompany,
    share,
  }
})
