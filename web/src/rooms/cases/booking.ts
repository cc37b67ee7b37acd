/** A day of interview rooms as a strip: its half hours, what is taken, what may be picked. */
import type { RoomDay } from '@/api/types'
import { today, weekdayOf } from '@/parts/days'
import { moment } from '@/parts/time'

/** Half hours: nobody books a room by the minute with a mouse. */
const STEP = 30
export const LENGTHS = [30, 60, 90, 120]
const DAY = 86_400_000

export interface Opened {
  day: string
  opens: number
  closes: number
}
export interface Span {
  begins: number
  ends: number
}
export interface Picked extends Span {
  room: number
}

/** 「09:30」. */
export function clockOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

export function instant(day: string, minutes: number): string {
  return `${day}T${clockOf(minutes)}:00+08:00`
}

/** Minutes from midnight of the day, by the county's clock. */
export function minutesOf(iso: string): number {
  const [hours, minutes] = moment(iso).slice(11).split(':').map(Number)
  return hours! * 60 + minutes!
}

export function slots({ opens, closes }: Opened): number[] {
  return Array.from({ length: Math.floor((closes - opens) / STEP) }, (_, n) => opens + n * STEP)
}

/** Where a span stands on the strip, in per cent of its width. */
export function placed({ begins, ends }: Span, { opens, closes }: Opened) {
  const per = (minutes: number) => Math.round((minutes / (closes - opens)) * 10_000) / 100
  return { left: `${per(begins - opens)}%`, width: `${per(ends - begins)}%` }
}

/** Why a room cannot be had from a minute on for so long, or "": as the server will say, beforehand. */
export function whyNot(
  room: RoomDay,
  span: Span,
  opened: Opened,
  now: number,
  recorded = '',
): string {
  if (!room.active) return '已停用'
  if (recorded && !room.recording) return '没有录音录像设备'
  if (Date.parse(instant(opened.day, span.begins)) <= now) return '时间已过'
  if (span.ends > opened.closes) return `超过${clockOf(opened.closes)}`
  const taken = room.taken.find(
    (each) => minutesOf(each.begins_at) < span.ends && span.begins < minutesOf(each.ends_at),
  )
  return taken ? `${taken.officers.join('、')}预约到${clockOf(minutesOf(taken.ends_at))}` : ''
}

/** 「11-23 09:00–10:30」. */
export function whenText({ begins_at, ends_at }: { begins_at: string; ends_at: string }): string {
  return `${moment(begins_at).slice(5)}–${moment(ends_at).slice(11)}`
}

/** The next days, as one picks among them: 「今天」「明天」「周一 11-30」. */
export function daysFrom(now: number, many = 7): { day: string; label: string }[] {
  return Array.from({ length: many }, (_, n) => {
    const day = today(now + n * DAY)
    return { day, label: `${['今天', '明天'][n] ?? `周${weekdayOf(day)}`} ${day.slice(5)}` }
  })
}
