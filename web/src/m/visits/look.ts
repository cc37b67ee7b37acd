/** A second look: what was ordered to be put right was, or was not and what becomes of it. */
import type { Look } from './intents'
import { blank as unsigned, lacksSignature, signedOf, type Ended } from './record'

export const LOOKS = { yes: '已经改正', no: '没有改正' }
export const AFTERS = { term: '再给期限', case: '转立案查处' }
export const WAYS = { site: '现场复查', papers: '书面核实', video: '视频核实' }

export interface Looked extends Ended {
  method: string
  corrected: string
  found: string
  after: string
  again_by: string
  reported: string
  photos: string[]
}

export const blank = (): Looked => ({
  ...unsigned(),
  method: 'site',
  corrected: '',
  found: '',
  after: '',
  again_by: '',
  reported: '',
  photos: [],
})

export const onSpot = ({ method }: Looked) => method === 'site'

/** What is signed: another word afterwards is another record. */
export const seenOf = ({ corrected, found, after, again_by }: Looked): string =>
  JSON.stringify([corrected, found.trim(), after, again_by])

/** Before the term is over one looks again only where the party says that it is put right. */
export const isEarly = (on: string, due: string | null) => !!due && on < due

/** What is still lacking, or "". */
export function lacksLook(looked: Looked, early = false): string {
  const { corrected, found, after, again_by, reported } = looked
  if (early && !reported.trim()) return '期限未到，请写明企业报告的情况'
  if (!corrected) return '请选择复查结果'
  if (!found.trim()) return '请写明复查情况'
  if (corrected === 'no' && !after) return '请选择下一步'
  if (corrected === 'no' && after === 'term' && !again_by) return '请填写再次改正的期限'
  return onSpot(looked) ? lacksSignature(looked, seenOf(looked)) : ''
}

export function lookOf(looked: Looked, item: string, on: string): Look {
  const { method, corrected, found, after, again_by, reported } = looked
  const again = corrected === 'no' && after === 'term' ? again_by : null
  const said = { on, item, method, corrected: corrected === 'yes', found: found.trim() }
  return {
    ...said,
    reported: reported.trim(),
    again_by: again,
    ...(onSpot(looked) ? signedOf(looked) : {}),
  }
}
