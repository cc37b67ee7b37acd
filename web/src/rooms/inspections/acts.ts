/** What was said with a move, as sentences. */
import type { Visit } from '@/api/types'
import { moment } from '@/parts/time'
import { OUTCOMES } from '@/parts/visit-words'

type Act = Visit['acts'][number]

const CORRECTED: Record<string, string> = { true: '已经改正', false: '没有改正' }
/** Each word of a form that a reader wants to see, and what stands before it. */
const TITLES: Record<string, string> = {
  opinion: '审批意见',
  rest_day_because: '休息日检查的理由',
  over_caps: '超出上限仍检查的单位',
  over_cap_because: '超出年度频次的理由',
  apart_because: '不合并的理由',
  unscanned_because: '没有扫码',
  urgent_because: '紧急的情形',
  found: '检查情况',
  danger: '紧迫危险或者危害后果',
  unwilling: '拒不改正的情况',
  measured: '测量',
  due_on: '改正期限',
  again_by: '再次改正的期限',
  reported: '企业报告改正',
  met: '现场负责人',
  refused_because: '拒绝签名',
  witness: '见证人',
  recording: '音像记录',
  says: '被检查人的意见',
  receiver: '接收人',
  late_because: '没有按期办理的情况',
  names: '补派',
  because: '理由',
}

export function wordsOf({ said }: Act, { items }: Pick<Visit, 'items'>): string[] {
  const words = said as Record<string, unknown>
  const item = items.find((each) => each.code === words.item)?.name ?? words.item
  const outcome = OUTCOMES[String(words.outcome)]
  const head = item ? [`${String(item)}${outcome ? `：${outcome}` : ''}`] : []
  const rest = Object.entries(TITLES).flatMap(([name, title]) => {
    const word = [words[name] ?? ''].flat().join('、')
    return word ? [`${title}：${word}`] : []
  })
  const looked = CORRECTED[String(words.corrected)]
  return [...head, ...(looked ? [looked] : []), ...rest]
}

/** When it was done: the form says it, else the phone, else it is when it was recorded. */
export function momentOf({ said, said_at, at }: Act): string {
  return moment(String((said as Record<string, unknown>).at ?? said_at ?? at))
}

/** When it reached us, where that was another minute than when it was done. */
export function uploadedOf(act: Act): string {
  const came = moment(act.at)
  return act.said_at && came !== moment(act.said_at) ? came : ''
}
