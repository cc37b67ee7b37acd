/** The colours as people read them: a shape and a word beside each, for who cannot tell them apart. */
export interface Look {
  shape: string
  word: string
}

export const LOOKS: Record<string, Look> = {
  red: { shape: '▲', word: '红' },
  yellow: { shape: '◆', word: '黄' },
  green: { shape: '●', word: '绿' },
  blue: { shape: '●', word: '蓝' },
}
export const NONE: Look = { shape: '○', word: '未赋码' }
export const lookOf = (colour: string): Look => LOOKS[colour] ?? NONE

/** How many of a board's row have a colour; the best is green or blue, whichever the scheme has. */
export function counted(colours: Record<string, number>): { colour: string; count: number }[] {
  const best = colours.blue ? 'blue' : 'green'
  return ['red', 'yellow', best].map((colour) => ({ colour, count: sum(colours, colour, best) }))
}

function sum(colours: Record<string, number>, colour: string, best: string): number {
  if (colour !== best) return colours[colour] ?? 0
  return (colours.green ?? 0) + (colours.blue ?? 0)
}
