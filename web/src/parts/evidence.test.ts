import { expect, it } from 'vitest'
import type { Incident } from '@/api/types'
import { lacksEvidence, sidesOf } from './evidence'

const needs = { characters: 4, says: '这次处置没有照片' }
const photo = (id: number) => ({ id })

it('asks for words where there is no photograph', () => {
  expect(lacksEvidence(needs, '已解决')).toBe(true)
  expect(lacksEvidence(needs, '路灯已亮')).toBe(false)
  expect(lacksEvidence(null, '')).toBe(false)
})

it('takes no signs for words', () => {
  expect(lacksEvidence(needs, '。。。。！')).toBe(true)
  expect(lacksEvidence(needs, '灯，亮了。3盏')).toBe(false)
})

it('counts what the station added among the photographs of after', () => {
  const incident = {
    leads_all: [{ photos: [photo(1)] }],
    tasks: [{ photos: [photo(2)] }],
    photos: [photo(3)],
  } as Incident
  expect(sidesOf(incident)).toEqual({ before: [photo(1)], after: [photo(2), photo(3)] })
})
