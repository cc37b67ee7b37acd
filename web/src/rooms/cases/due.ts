/** The last day of a term as people read it; how near it is, the server says. */

export const LOOKS = {
  over: { shape: '✕', word: '超期' },
  near: { shape: '▲', word: '临期' },
  fine: { shape: '●', word: '剩' },
} as const

export function daysText(left: number): string {
  if (left < 0) return `${-left} 天`
  return left === 0 ? '今天' : `${left} 天`
}
