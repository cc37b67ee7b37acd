/** What stands at 企业服务, in words. */
import type { EnterpriseRequest, PackageOrder } from '@/api/types'

export const STATES = { '': '全部', received: '待答复', answered: '待办结', closed: '已办结' }
export const SHAPES: Record<string, string> = { received: '○', answered: '◐', closed: '●' }
/** Posts that may name another person for a request of their office. */
const LEADS = ['team-leader', 'office-head']

interface Sitting {
  me: { id: number; posts: { post: string; office: { name: string } }[] } | null
}

export const isMine = (each: EnterpriseRequest, { me }: Sitting) => me?.id === each.responsible
export const mayAssign = (each: EnterpriseRequest, { me }: Sitting) =>
  each.state === 'received' &&
  Boolean(me?.posts.some((held) => LEADS.includes(held.post) && held.office.name === each.office))

export const isWaiting = (each: PackageOrder) => !each.visit && !each.withdrawn_because
/** Where an enterprise reads its answer; who has the address has the key. */
export const pathOf = ({ number, key }: { number: string; key: string }) =>
  `${location.origin}/portal/enterprise/${number}?k=${key}`
