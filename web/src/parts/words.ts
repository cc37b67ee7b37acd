/** Words for a probability, and a text cut where a suggestion found its ground. */

export function likelihood(probability: number): string {
  if (probability >= 0.9) return '把握很大'
  if (probability >= 0.75) return '把握较大'
  if (probability >= 0.5) return '把握一般'
  return '把握较小'
}

export interface Piece {
  text: string
  marked: boolean
}

/** Cut a text into marked and unmarked pieces; longer words win over shorter ones within them. */
export function mark(text: string, words: string[]): Piece[] {
  const wanted = words.filter(Boolean).sort((a, b) => b.length - a.length)
  if (!wanted.length || !text) return text ? [{ text, marked: false }] : []
  const pattern = new RegExp(`(${wanted.map(escaped).join('|')})`, 'g')
  return text
    .split(pattern)
    .filter(Boolean)
    .map((piece) => ({ text: piece, marked: wanted.includes(piece) }))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
