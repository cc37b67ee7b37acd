/** What arrives by itself: changed incidents, where people are, notices; and how fresh it all is. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { listen, type LiveEvent, type LiveState } from '@/api/live'
import type { IncidentRow, Position } from '@/api/types'
import { currentMoment, now } from '@/parts/now'

const STALE = 30_000

export const useLive = defineStore('live', () => {
  const state = ref<LiveState>('connecting')
  const heardAt = ref<number | null>(null)
  const positions = shallowRef(new Map<number, Position>())
  const latest = shallowRef<IncidentRow | null>(null)
  const noticed = ref(0)
  const returned = ref(0)
  const stale = computed(() => heardAt.value === null || now.value - heardAt.value > STALE)
  let waiting: Position[] = []

  function hear(event: LiveEvent) {
    heardAt.value = currentMoment()
    if (event.name === 'incident') latest.value = event.data as IncidentRow
    else if (event.name === 'notice') noticed.value += 1
    else if (event.name === 'reset') returned.value += 1
    else if (event.name === 'position') wait(event.data as Position)
  }

  function wait(position: Position) {
    if (waiting.push(position) === 1) requestAnimationFrame(move)
  }

  /** Positions are many: they move once per frame, not once per message. */
  function move() {
    const moved = new Map(positions.value)
    for (const each of waiting) moved.set(each.person, each)
    waiting = []
    positions.value = moved
  }

  function enter(next: LiveState) {
    if (next === 'live' && (state.value === 'lost' || state.value === 'retrying'))
      returned.value += 1
    if (next === 'live') heardAt.value ??= currentMoment()
    state.value = next
  }

  function start() {
    listen({ event: hear, state: enter })
  }

  return { state, heardAt, positions, latest, noticed, returned, stale, start, hear, enter }
})
