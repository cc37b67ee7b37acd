import { expect, test } from 'vitest'
import type { RoomDay } from '@/api/types'
import { dayAfter } from '@/parts/days'
import { daysFrom, placed, slots, whenText, whyNot } from './booking'

const MONDAY = { day: '2026-11-23', opens: 480, closes: 1200 }
const BEFORE = Date.parse('2026-11-20T09:00:00+08:00')
const taken = {
  id: 1,
  begins_at: '2026-11-23T01:00:00Z',
  ends_at: '2026-11-23T02:00:00Z',
  office_name: '鲁镇中队',
  officers: ['闰土', '阿Q'],
  case: '',
  interviewee: '',
}
const room: RoomDay = {
  id: 1,
  name: '一号询问室',
  office: 1,
  office_name: '鲁镇中队',
  place: '鲁镇东街1号',
  recording: false,
  active: true,
  mine: false,
  taken: [taken],
}
const why = (begins: number, ends: number, now = BEFORE, recorded = '') =>
  whyNot(room, { begins, ends }, MONDAY, now, recorded)

test('a day is half hours, and a booking stands where its hours are', () => {
  expect(slots(MONDAY)).toHaveLength(24)
  expect(placed({ begins: 540, ends: 600 }, MONDAY)).toEqual({ left: '8.33%', width: '8.33%' })
})

test('an hour that touches another is free, one that overlaps says by whom and until when', () => {
  expect(why(600, 660)).toBe('')
  expect(why(480, 540)).toBe('')
  expect(why(570, 630)).toBe('闰土、阿Q预约到10:00')
})

test('what is past, too late, closed or without a recorder cannot be picked', () => {
  expect(why(600, 660, Date.parse('2026-11-23T10:00:00+08:00'))).toBe('时间已过')
  expect(why(1170, 1230)).toBe('超过20:00')
  expect(why(600, 660, BEFORE, '本案涉嫌犯罪')).toBe('没有录音录像设备')
  expect(whyNot({ ...room, active: false }, { begins: 600, ends: 660 }, MONDAY, BEFORE)).toBe(
    '已停用',
  )
})

test('days are those of the county, wherever the browser stands', () => {
  const days = daysFrom(Date.parse('2026-11-22T23:30:00Z'))
  expect(days.slice(0, 3).map((each) => each.label)).toEqual([
    '今天 11-23',
    '明天 11-24',
    '周三 11-25',
  ])
  expect(dayAfter('2026-12-01', -1)).toBe('2026-11-30')
  expect(whenText(taken)).toBe('11-23 09:00–10:00')
})
