/** The case on the page, and making a move with it. */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import * as api from '@/api/cases'
import type { Case } from '@/api/types'
import { useAttempts } from '@/parts/attempts'
import type { Words } from '@/parts/schema'
import { useTables } from './table'

export const useCase = defineStore('case', () => {
  const found = shallowRef<Case | null>(null)
  const error = shallowRef<unknown>(null)
  const { refusal, busy, key, attempt } = useAttempts(found)

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
