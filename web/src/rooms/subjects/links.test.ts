import { expect, test } from 'vitest'
import type { SubjectLink } from '@/api/types'
import { beside, consequence, outcome } from './links'

const side = (file: string) => ({ source: '清单', name: '咸亨', code: file && 'S1', file })
const link = (more: Partial<SubjectLink>) =>
  ({
    id: 1,
    state: 'asked',
    merges: false,
    left: side(''),
    right: side(''),
    ...more,
  }) as SubjectLink

test('what follows is said before it is done', () => {
  expect(consequence(link({}))).toContain('新建一个档案')
  expect(consequence(link({ right: side('咸亨酒店') }))).toContain('归入“咸亨酒店”')
  expect(consequence(link({ merges: true }))).toContain('合并')
})

test('who settled it, and where it went', () => {
  const same = link({ state: 'same', state_name: '同一主体', target_name: '咸亨酒店' })
  expect(outcome({ ...same, by: null, opened: true })).toBe(
    '系统自动归集：同一主体，新建“咸亨酒店”的档案',
  )
  expect(outcome(link({ state: 'apart', state_name: '不是同一主体', by: 'N先生' }))).toBe(
    'N先生：不是同一主体',
  )
})

test('up and down stop at the ends', () => {
  const all = [1, 2, 3].map((id) => link({ id }))
  expect(beside(all, 1, 1)?.id).toBe(2)
  expect(beside(all, 3, 1)?.id).toBe(3)
  expect(beside(all, 1, -1)?.id).toBe(1)
  expect(beside([], 1, 1)).toBeUndefined()
})
