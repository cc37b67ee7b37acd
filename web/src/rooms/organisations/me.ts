/** Who sits here. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { me as ask } from '@/api/organisations'
import type { Me } from '@/api/types'

export const useMe = defineStore('me', () => {
  const me = shallowRef<Me | null>(null)
  const post = computed(() => me.value?.posts[0] ?? null)
  async function load() {
    me.value = await ask().catch(() => null)
  }
  function may(permission: string): boolean {
    const mine = me.value?.permissions ?? []
    return mine.includes('*') || mine.includes(permission)
  }
  /** Whether things arrive by themselves here. Until it is known who sits here: most do. */
  const listens = computed(() => !me.value || may('base.live'))
  return { me, post, load, may, listens }
})
