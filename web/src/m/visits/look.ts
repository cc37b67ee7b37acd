/** A second look: what was ordered to be put right was, or was not and what becomes of it. */
import type { Look } from './intents'

export const LOOKS = { yes: '已经改正', no: '没有改正' }
export const AFTERS = { term: '再给期限', case: '转立案查处' }

export interface Looked {
  corrected: string
  found: string
  after: string
  again_by: string
  photos: string[]
}

export const blank = (): Looked => ({
  ...{ corrected: '', found: '', after: '', again_by: '', photos: [] },
})

/** What is still lacking, or "". */
export function lacksLook({ corrected, found, after, again_by }: Looked): string {
  if (!corrected) return '请选择复查结果'
  if (!found.trim()) return '请写明复查情况'
  if (corrected === 'yes') return ''
  if (!after) return '请选择下一步'
  return after === 'term' && !again_by ? '请填写再次改正的期限' : ''
}

export function lookOf(
  { corrected, found, after, again_by }: Looked,
  item: string,
  on: string,
): Look {
  const further = corrected === 'no' && after === 'term'
  const again = further ? again_by : null
  return { on, item, corrected: corrected === 'yes', found: found.trim(), again_by: again }
}
