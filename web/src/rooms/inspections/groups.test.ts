import { expect, it } from 'vitest'
import { groupsOf } from './groups'

const candidates = [
  ['JH1', 'yellow', '咸亨酒店'],
  ['JH2', 'yellow', '茂源酒店'],
  ['3306', 'inspector', '闰*'],
  ['JH3', 'green', '土谷祠小吃'],
]

it('shows each group with its own, and who was drawn in their order', () => {
  const counts = { yellow: 2, inspector: 1 }
  const [inspectors, yellow, ...more] = groupsOf({
    candidates,
    counts,
    drawn: ['3306', 'JH2', 'JH1'],
  })
  expect(more).toEqual([])
  expect(inspectors).toMatchObject({ name: '检查人员', drawn: [{ key: '3306', name: '闰*' }] })
  expect(yellow!.drawn.map((each) => each.name)).toEqual(['茂源酒店', '咸亨酒店'])
  expect(yellow!.candidates).toHaveLength(2)
})

it('shows nobody drawn before the draw', () => {
  expect(groupsOf({ candidates, counts: { green: 1 }, drawn: [] })[0]).toMatchObject({
    name: '绿色',
    count: 1,
    drawn: [],
  })
})
