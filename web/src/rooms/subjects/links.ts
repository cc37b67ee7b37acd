/** How a pair is told in words: what differs, what a verdict would do. */
import type { SubjectLink } from '@/api/types'

type Field = SubjectLink['fields'][number]

export const DIFFERS: Record<Field['differs'], { shape: string; word: string }> = {
  same: { shape: '＝', word: '相同' },
  differs: { shape: '≠', word: '不同' },
  missing: { shape: '·', word: '一方没有' },
}

/** What follows from 同一主体. */
export function consequence(link: SubjectLink): string {
  if (link.merges) return '两个档案合并为一个，另一个码仍可扫，指向合并后的档案。'
  const file = link.left.file || link.right.file
  return file ? `这行记录归入“${file}”的档案。` : '两行记录合起来，新建一个档案。'
}

/** What was done with a pair that is settled. */
export function outcome(link: SubjectLink): string {
  const by = link.by ?? '系统自动归集'
  if (link.state !== 'same') return `${by}：${link.state_name}`
  return `${by}：${link.state_name}，${link.opened ? '新建' : '归入'}“${link.target_name}”的档案`
}

/** The pair beside another one, up or down; it stays where it is at the ends. */
export function beside(links: SubjectLink[], id: number | undefined, step: number) {
  const at = links.findIndex((each) => each.id === id)
  return links[Math.min(Math.max(at + step, 0), links.length - 1)]
}
