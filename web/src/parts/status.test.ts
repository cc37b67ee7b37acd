import { expect, it } from 'vitest'
import { isOpen, STATUS, statusOf } from './status'

it('tells open steps apart by shape as well as by colour', () => {
  const open = Object.entries(STATUS).filter(([step]) => isOpen(step))
  expect(new Set(open.map(([, status]) => status.path)).size).toBe(open.length)
  expect(new Set(open.map(([, status]) => status.colour)).size).toBe(open.length)
})

it('still has a word for a step it does not know', () => {
  expect(statusOf('somewhere').label).toBe('somewhere')
})
