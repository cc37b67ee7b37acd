/** Keyboard shortcuts: single keys and sequences such as "g z". */
import { onMounted, onUnmounted } from 'vue'

type Keys = Record<string, () => void>

const PATIENCE = 1200

/** Remembers the first key of a sequence for a moment, and answers with what was meant. */
export class Sequence {
  private first = ''
  private at = 0

  constructor(private readonly keys: Keys) {}

  press(key: string, at: number): (() => void) | undefined {
    const both = at - this.at < PATIENCE ? `${this.first} ${key}` : ''
    this.first = ''
    if (both && this.keys[both]) return this.keys[both]
    if (Object.keys(this.keys).some((name) => name.startsWith(`${key} `))) {
      this.first = key
      this.at = at
      return undefined
    }
    return this.keys[key]
  }
}

export function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null
  return !!element?.closest?.('input, textarea, select, [contenteditable], .el-select')
}

/** Enter on a button or a link is that button's. */
function isPressable(target: EventTarget | null): boolean {
  return !!(target as HTMLElement | null)?.closest?.('button, a, summary, [role="tab"]')
}

function dialogIsOpen(): boolean {
  return [...document.querySelectorAll<HTMLElement>('.el-overlay-dialog')].some(
    (dialog) => dialog.offsetParent !== null || dialog.getClientRects().length > 0,
  )
}

/** Listen while the component is there. Escape also works while typing. */
export function useKeys(keys: Keys): void {
  const sequence = new Sequence(keys)
  function hear(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (dialogIsOpen() || (isTyping(event.target) && event.key !== 'Escape')) return
    if (event.key === 'Enter' && isPressable(event.target)) return
    const action = sequence.press(event.key, event.timeStamp)
    if (!action) return
    event.preventDefault()
    action()
  }
  onMounted(() => document.addEventListener('keydown', hear))
  onUnmounted(() => document.removeEventListener('keydown', hear))
}
