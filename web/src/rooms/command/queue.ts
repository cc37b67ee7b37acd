/** The queue: one page at a time, kept in order by what arrives live. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import * as command from '@/api/command'
import type { Counts, IncidentRow } from '@/api/types'
import { isOpen } from '@/parts/status'
import { isFiltered, NONE, placed, toQuestion, type Filters } from './filters'

const PAGE = 100

export const useQueue = defineStore('queue', () => {
  const filters = ref<Filters>({ ...NONE })
  const rows = shallowRef<IncidentRow[]>([])
  const counts = shallowRef<Counts | null>(null)
  const next = ref<string | null>(null)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const error = shallowRef<unknown>(null)
  const filtered = computed(() => isFiltered(filters.value))
  let asked = 0

  async function load() {
    const mine = ++asked
    if (!rows.value.length) state.value = 'loading'
    try {
      const page = await command.incidents({ ...toQuestion(filters.value), limit: PAGE })
      if (mine !== asked) return
      rows.value = page.items
      next.value = page.next
      state.value = 'ready'
    } catch (problem) {
      if (mine !== asked) return
      error.value = problem
      state.value = 'failed'
    }
    void count()
  }

  async function more() {
    if (!next.value || state.value === 'loading') return
    const [mine, cursor] = [asked, next.value]
    next.value = null
    try {
      const question = { ...toQuestion(filters.value), limit: PAGE, cursor }
      const page = await command.incidents(question)
      if (mine !== asked) return
      const known = new Set(rows.value.map((row) => row.number))
      rows.value = [...rows.value, ...page.items.filter((row) => !known.has(row.number))]
      next.value = page.next
    } catch {
      next.value = cursor // scrolling on asks again
    }
  }

  async function count() {
    counts.value = await command
      .counts(toQuestion({ ...filters.value, step: '', overdue: false }))
      .catch(() => counts.value)
  }

  let counting: ReturnType<typeof setTimeout> | undefined
  function take(row: IncidentRow) {
    rows.value = placed(rows.value, row, filters.value, next.value !== null)
    clearTimeout(counting)
    counting = setTimeout(() => void count(), 800)
  }

  function show(wanted: Filters) {
    filters.value = wanted
    rows.value = []
    return load()
  }

  const open = computed(() =>
    Object.entries(counts.value?.by_step ?? {})
      .filter(([step]) => isOpen(step))
      .reduce((sum, [, n]) => sum + n, 0),
  )

  return { filters, rows, counts, next, state, error, filtered, open, load, more, take, show }
})
