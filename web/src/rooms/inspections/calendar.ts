/** The words of drawing up a calendar. */
import type { CalendarRun } from '@/api/types'

/** How long the planner may look for shorter ways. */
export const MINUTES: Record<number, string> = {
  1: '1 分钟（先看大概）',
  4: '4 分钟（一个季度）',
  10: '10 分钟（最细）',
}
export interface Waiting {
  items: number
  subjects: number
  offices: number
  apart: number
  unplaced: number
}
type Came = NonNullable<CalendarRun['came_to']>

export const isUnderway = ({ state }: Pick<CalendarRun, 'state'>) =>
  state === 'waiting' || state === 'running'

export function waitingText({ items, subjects, offices, apart, unplaced }: Waiting): string {
  if (!items) return '这段时间没有已批准而未安排的待查事项。'
  const lost = unplaced ? `其中 ${unplaced} 项的对象没有位置，排不进路线。` : ''
  return `${offices} 个单位的 ${items} 项等着查，涉及 ${subjects} 个对象；各单位分头去，要上门 ${apart} 次。${lost}`
}

/** 「正在登记，第 3 天，共 60 天」, or what the planner is at. */
export function progressText(run: CalendarRun, at: number): string {
  if (run.state === 'waiting') return '已经提出，等后台开始。'
  if (run.days_made) return `正在登记检查：${run.days_kept} 天，共 ${run.days_made} 天。`
  const since = run.begun_at ? (at - new Date(run.begun_at).getTime()) / 1000 : 0
  return `正在计算路线，已经 ${Math.max(0, Math.round(since))} 秒。可以离开这一页，排好后再来看。`
}

export const progressOf = (run: CalendarRun, at: number): number => {
  if (run.days_made) return 0.8 + (0.2 * run.days_kept) / run.days_made
  const since = run.begun_at ? (at - new Date(run.begun_at).getTime()) / 1000 : 0
  return Math.min(0.8, Math.max(0.02, (0.8 * since) / (run.seconds + 10)))
}

/** The share of visits that nobody has to receive. */
export const savedShare = ({ visits, apart }: Pick<Came, 'visits' | 'apart'>): string =>
  apart ? `${Math.round((100 * (apart - visits)) / apart)}` : '0'
