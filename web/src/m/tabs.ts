/** Which places a person has follows from what the post permits. */
import { may } from './house'

export interface Tab {
  to: string
  name: string
  icon: 'tasks' | 'report' | 'verify' | 'bell' | 'me' | 'cloud' | 'visit'
}

export function tabs(): Tab[] {
  const all: (Tab | false)[] = [
    { to: '/', name: '待办', icon: 'tasks' },
    may('inspections.walk') && { to: '/inspections', name: '检查', icon: 'visit' },
    may('command.verify') && { to: '/verify', name: '核查', icon: 'verify' },
    mayReport() && { to: '/report', name: '上报', icon: 'report' },
    { to: '/messages', name: '消息', icon: 'bell' },
    { to: '/me', name: '我的', icon: 'me' },
  ]
  return all.filter((tab): tab is Tab => Boolean(tab))
}

export const mayReport = () => may('command.report') || may('command.open')

/** Where a person begins: who handles tasks at those, others at what they mostly do. */
export function firstTab(): string {
  if (may('command.handle')) return '/'
  if (may('command.verify')) return '/verify'
  return mayReport() ? '/report' : '/'
}
