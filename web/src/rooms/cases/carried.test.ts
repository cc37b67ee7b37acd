import { describe, expect, it } from 'vitest'
import type { CaseAct } from '@/api/types'
import { fieldsOf } from '@/parts/schema'
import { carried } from './carried'

const act = (said: Record<string, unknown>) => ({ said }) as CaseAct
const fields = fieldsOf({
  properties: { fine: { type: 'number' }, facts: { type: 'string' }, opinion: { type: 'string' } },
})

describe('what a form takes over', () => {
  it('is the latest word on the facts and the money, and nobody’s opinion', () => {
    const acts = [
      act({ fine: '300', facts: '占道', opinion: '同意立案' }),
      act({ fine: '200', opinion: '采纳' }),
    ]
    expect(carried(fields, acts)).toEqual({ fine: '200', facts: '占道' })
  })

  it('is nothing where nothing was said', () => {
    expect(carried(fields, [])).toEqual({})
  })
})
