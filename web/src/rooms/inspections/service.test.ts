import { expect, test } from 'vitest'
import type { Approved, EnterpriseRequest, PackageOrder } from '@/api/types'
import { reasonsOf } from './approvals'
import { lackingOf } from './lacking'
import { isMine, isWaiting, mayAssign } from './service'

const OFFICE = { id: 4, name: '鲁镇执法队' }
const asked = { responsible: 7, state: 'received', office: OFFICE.name } as EnterpriseRequest
const sits = (id: number, post: string, office = OFFICE) => ({
  me: { id, posts: [{ post, office }] },
})

test('who is responsible answers; who leads the office names another while nobody has answered', () => {
  expect(isMine(asked, sits(7, 'officer'))).toBe(true)
  expect(isMine(asked, sits(8, 'team-leader'))).toBe(false)
  expect(mayAssign(asked, sits(8, 'team-leader'))).toBe(true)
  expect(mayAssign(asked, sits(7, 'officer'))).toBe(false)
  expect(mayAssign(asked, sits(8, 'team-leader', { id: 5, name: '住建局' }))).toBe(false)
  expect(mayAssign({ ...asked, state: 'answered' }, sits(8, 'team-leader'))).toBe(false)
})

test('what is not filled in is named', () => {
  const labels = { subject: '企业', seen: '事项', read: '念过' }
  expect(lackingOf({ subject: '', seen: [], read: false }, labels)).toEqual([
    '企业',
    '事项',
    '念过',
  ])
  expect(lackingOf({ subject: 'JH', seen: ['a'], read: true }, labels)).toEqual([])
})

test('a package waits until it is a check-up or was taken back', () => {
  const order = { visit: '', withdrawn_because: '' } as PackageOrder
  expect(isWaiting(order)).toBe(true)
  expect(isWaiting({ ...order, visit: 'JC2026-000001' })).toBe(false)
  expect(isWaiting({ ...order, withdrawn_because: '店要装修' })).toBe(false)
})

test('every reason of a row is shown, the first one first', () => {
  const told = { number: 'JC1', says: '一', basis: 'a', more: [{ says: '二', basis: 'b' }] }
  expect(reasonsOf(told as Approved).map((each) => each.says)).toEqual(['一', '二'])
  expect(reasonsOf(undefined)).toEqual([])
})
