/** Which places a person has follows from what the post permits. */
import { may } from './house'

export interface Tab {
  to: string
  name: string
  icon: 'tasks' | 'report' | 'verify' | 'bell' | 'me' | 'cloud'
}

export function tabs(): Tab[] {
  const all: (Tab | false)[] = [
    may('command.handle') && { to: '/', name: '任务', icon: 'tasks' },
    may('command.verify') && { to: '/verify', name: '核查', icon: 'verify' },
    mayReport() && { to: '/report', name: '上报', icon: 'report' },
    { to: '/messages', name: '消息', icon: 'bell' },
    { to: '/me', name: '我的', icon: 'me' },
  ]
  return all.filter((tab): tab is Tab => Boolean(tab))
}

export const mayReport = () => may('command.report') || may('command.open')

/** Where a person begins. */
export function firstTab(): string {
  return tabs()[0]?.to ?? '/me'
}
