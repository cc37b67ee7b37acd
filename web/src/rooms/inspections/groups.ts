/** The groups a draw is made of: colours, and who goes. */
const INSPECTOR = 'inspector'
export const COLOURS: Record<string, string> = {
  red: '红色',
  yellow: '黄色',
  green: '绿色',
  blue: '蓝色',
  '': '未赋码',
}
const nameOf = (key: string) => (key === INSPECTOR ? '检查人员' : (COLOURS[key] ?? key))

/** `candidates`: key, group and name. */
interface Published {
  candidates: string[][]
  counts: Record<string, number>
  drawn: string[]
}

export interface Listed {
  key: string
  name: string
}

export interface Group {
  key: string
  name: string
  count: number
  candidates: Listed[]
  /** In the order in which they were drawn. */
  drawn: Listed[]
}

export function groupsOf(draw: Published): Group[] {
  return Object.keys(draw.counts)
    .sort()
    .map((group) => {
      const candidates = draw.candidates
        .filter(([, own]) => own === group)
        .map(([key, , name]) => ({ key: key!, name: name! }))
      const known = new Map(candidates.map((each) => [each.key, each]))
      const drawn = draw.drawn.flatMap((key) => known.get(key) ?? [])
      return { key: group, name: nameOf(group), count: draw.counts[group]!, candidates, drawn }
    })
}
