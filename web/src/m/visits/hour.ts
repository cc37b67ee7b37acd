/** When a visit is, in words; its hour may not be settled yet. */
import type { Visit } from './types'

/** 「09:00」, or "". */
export const hourOf = (starts: string | null): string => starts?.slice(0, 5) ?? ''

export const whenOf = ({ day, starts, minutes }: Pick<Visit, 'day' | 'starts' | 'minutes'>) =>
  `${[day, hourOf(starts)].filter(Boolean).join(' ')}，约 ${minutes} 分钟`
