/** Draw only the rows one can see: fixed row height, a little more above and below. */
import { computed, ref, type Ref } from 'vue'

const MORE = 6

export function visible(top: number, height: number, row: number, count: number) {
  const first = Math.max(0, Math.floor(top / row) - MORE)
  const last = Math.min(count, Math.ceil((top + height) / row) + MORE)
  return { first, last, before: first * row, after: Math.max(0, count - last) * row }
}

export function useWindow(box: Ref<HTMLElement | null>, row: number, count: Ref<number>) {
  const top = ref(0)
  const height = ref(800)
  const seen = computed(() => visible(top.value, height.value, row, count.value))
  function look() {
    if (!box.value) return
    top.value = box.value.scrollTop
    height.value = box.value.clientHeight
  }
  function reveal(index: number) {
    if (!box.value || index < 0) return
    const from = index * row
    if (from < box.value.scrollTop) box.value.scrollTop = from
    const below = from + row - box.value.clientHeight
    if (below > box.value.scrollTop) box.value.scrollTop = below
  }
  return { seen, look, reveal }
}
