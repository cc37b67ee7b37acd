/** What an office may know of another's part in a joint visit: the summary, not the results. */
import type { Visit } from '@/api/types'

export function othersText({ items, summary }: Pick<Visit, 'items' | 'summary'>, office: string) {
  if (items.some((each) => each.office === office && each.ours)) return ''
  const found = summary.find((each) => each.office === office)
  if (!found?.checked) return '结果由该部门记录，还没有结果。'
  const wrong = found.problems ? `${found.problems} 项有问题` : '没有发现问题'
  return `结果由该部门保存；已查 ${found.checked} 项，${wrong}。`
}
