/** One touch, one act: what a trembling thumb says again, or of the step that comes next, is not heard. */
import { reactive } from 'vue'

/** So long a second touch may follow the first, in milliseconds. */
const THUMB = 900
/** The step of a page: the button of the next one stands in the same place. */
const STEP = 'step'
const heard = reactive(new Set<string>())

/** Whether it is being said or was a moment ago; `of`: what has a button of its own. */
export const isHeard = (of = STEP) => heard.has(of)

export async function once(say: () => Promise<unknown>, of = STEP): Promise<void> {
  if (heard.has(of)) return
  heard.add(of)
  try {
    await say()
  } finally {
    setTimeout(() => heard.delete(of), THUMB)
  }
}
