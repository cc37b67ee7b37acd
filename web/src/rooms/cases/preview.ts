/** What is being filled in, as the papers it would make: asked a moment after the last key. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { preview } from '@/api/cases'
import type { Draft } from '@/api/types'
import type { Words } from '@/parts/schema'

const PAUSE = 700

interface Form {
  words: Words
  lacking: string[]
}

export const usePreview = defineStore('preview', () => {
  const open = ref(false)
  const title = ref('')
  const drafts = shallowRef<Draft[]>([])
  const error = shallowRef<unknown>(null)
  /** What must be filled in before there is a paper to see. */
  const lacking = ref<string[]>([])
  const busy = ref(false)
  let waiting: ReturnType<typeof setTimeout> | undefined
  /** Only the answer to the last question counts. */
  let asked = 0

  function show(number: string, move: { name: string; label: string }, form: Form) {
    ;[title.value, lacking.value, open.value] = [move.label, form.lacking, true]
    clearTimeout(waiting)
    if (form.lacking.length) return
    waiting = setTimeout(
      () => void ask(number, move.name, form.words),
      drafts.value.length ? PAUSE : 0,
    )
  }

  async function ask(number: string, move: string, words: Words) {
    const mine = ++asked
    busy.value = true
    try {
      const found = await preview(number, move, words)
      if (mine === asked) [drafts.value, error.value] = [found, null]
    } catch (problem) {
      if (mine === asked) error.value = problem
    } finally {
      if (mine === asked) busy.value = false
    }
  }

  function close() {
    clearTimeout(waiting)
    asked += 1
    ;[open.value, busy.value, drafts.value, error.value] = [false, false, [], null]
  }

  return { open, title, drafts, error, lacking, busy, show, close }
})
