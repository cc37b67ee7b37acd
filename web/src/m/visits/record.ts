/** The end of a visit as it is typed: who was met, and the record signed, or why not before whom. */
import type { Ending } from './intents'
import type { Item } from './types'

export interface Ended {
  met: string
  says: string
  signature: string
  /** The results as they stood when they were signed. */
  read: string
  refusing: boolean
  refused: string
  witness: string
  witnessed: string
  recording: string
}

export const blank = (): Ended => ({
  ...{ met: '', says: '', signature: '', read: '', refusing: false },
  ...{ refused: '', witness: '', witnessed: '', recording: '' },
})

/** What is signed: another result afterwards is another record. */
export const readOf = (items: Item[]): string =>
  JSON.stringify(items.map(({ code, outcome, found, measured, due_on }) => [code, outcome, found, measured, due_on])) // prettier-ignore

/** What is still lacking, or "". */
export function lacksSignature(ended: Ended, read: string): string {
  if (!ended.met.trim()) return '请填写现场负责人'
  if (!ended.refusing) {
    if (!ended.signature) return '请被检查人核对签名'
    return ended.read === read ? '' : '检查结果改过了，请重新签名'
  }
  if (!ended.refused.trim()) return '请注明拒绝签名的情况'
  return ended.witness.trim() || ended.recording.trim() ? '' : '请写明见证人或者音像记录'
}

export const endingOf = (ended: Ended, at: number): Ending => ({
  at: new Date(at).toISOString(),
  ...signedOf(ended),
})

export function signedOf(ended: Ended): Omit<Ending, 'at'> {
  const refusing = ended.refusing
  const witness = refusing ? ended.witness.trim() : ''
  return {
    met: ended.met.trim(),
    says: ended.says.trim(),
    signature: refusing ? null : ended.signature,
    refused_because: refusing ? ended.refused.trim() : '',
    witness,
    witness_signature: (witness && ended.witnessed) || null,
    recording: refusing ? ended.recording.trim() : '',
  }
}
