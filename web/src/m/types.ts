/** What the phone hears from the command room, in the words of the published API. */
import type { components } from '@/api/schema'
import type { Incident } from '@/api/types'

type Shapes = components['schemas']

export type TaskState = 'offered' | 'accepted' | 'arrived' | 'reported' | 'refused' | 'withdrawn'
export type MyTask = Omit<Shapes['TaskRow'], 'state'> & { state: TaskState }
export type Matter = Incident
export type Picture = Matter['photos'][number]
export type Told = Shapes['NoticeOut']
export type SettleKind = Shapes['KindOut']
