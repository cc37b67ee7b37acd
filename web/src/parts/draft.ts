/** What was typed and not yet sent: it survives leaving the page, and ends with the window. */
import type { Words } from './schema'

const PREFIX = 'jianhu-draft:'

export function draftOf(key: string): Words | null {
  const kept = sessionStorage.getItem(PREFIX + key)
  return kept ? (JSON.parse(kept) as Words) : null
}

export function keepDraft(key: string, words: Words): void {
  sessionStorage.setItem(PREFIX + key, JSON.stringify(words))
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(PREFIX + key)
}
