/** Pins that would lie on one another are moved apart, each to the nearest free place. */

export interface Point {
  x: number
  y: number
}

const RINGS = 4

/** By how much each pin is moved, in the order given; `size`: how far two are apart; `taken`: where none may lie. */
export function spread(points: Point[], size: number, taken: Point[] = []): [number, number][] {
  const placed = [...taken]
  return points.map((point) => {
    const [dx, dy] = STEPS.map(([x, y]): [number, number] => [x * size, y * size]).find(
      ([dx, dy]) => placed.every((each) => isFree(each, point.x + dx, point.y + dy, size)),
    ) ?? [0, 0]
    placed.push({ x: point.x + dx, y: point.y + dy })
    return [dx, dy]
  })
}

const isFree = (placed: Point, x: number, y: number, size: number) =>
  Math.max(Math.abs(placed.x - x), Math.abs(placed.y - y)) >= size

/** Places around a point, half a pin apart, the nearest first. */
const STEPS = ((): [number, number][] => {
  const line = Array.from({ length: 4 * RINGS + 1 }, (_, n) => n / 2 - RINGS)
  const all = line.flatMap((x) => line.map((y): [number, number] => [x, y]))
  return all.sort(([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d))
})()
