/** Printing a page as long as its slip: belt printers feed paper by the millimetre. */

export const WIDTHS = { '58': '58 毫米', '80': '80 毫米', a4: 'A4、PDF' } as const
export type Width = keyof typeof WIDTHS

const MM = 25.4 / 96
/** What a belt printer needs behind the last line to tear it off. */
const TAIL = 8

export function pageRule(width: Width, pixels: number): string {
  if (width === 'a4') return '@page { size: A4; margin: 25mm 26mm 25mm 28mm; }'
  return `@page { size: ${width}mm ${Math.ceil(pixels * MM) + TAIL}mm; margin: 0; }`
}

export function printSlip(slip: HTMLElement, width: Width): void {
  const style = document.createElement('style')
  style.textContent = pageRule(width, slip.getBoundingClientRect().height)
  document.head.append(style)
  addEventListener('afterprint', () => style.remove(), { once: true })
  print()
}
