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
  const { refusal, busy, attempt } = useAttempts(found)

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
    attempt((number, key) => api.take(number, name, said, key))
  const relation = (person: number, related: string) =>
    attempt((number) => api.relate(number, person, related))
  const replace = (before: number, after: number, reason: string) =>
    attempt((number) => api.replaceHandler(number, before, after, reason))
  /** The measure is a case of its own: it comes onto the page. */
  const begin = (procedure: string, move: string, said: Words) =>
    attempt(async (number, key) => {
      const begun = await api.beginMeasure(number, { procedure, move, said }, key)
      await useTables().load(begun)
      return begun
    })
  const prove = (said: Words) => attempt((number, key) => api.keepEvidence(number, said, key))

  const correct = (paper: number, said: Words) =>
    attempt((number, key) => api.correctPaper(number, paper, said, key))

  /** The other's case is one of its own: it comes onto the page. */
  const accompany = (party: object) =>
    attempt(async (number, key) => {
      const opened = await api.openCompanion(number, party, key)
      await useTables().load(opened)
      return opened
    })
  const share = () => attempt((number, key) => api.shareEvidence(number, key))
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
