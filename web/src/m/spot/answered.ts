/** What is worth keeping of the server's answer to a penalty on the spot. */
import type { SpotRecord } from './types'

interface Made {
  number: string
  code: string
  papers: { number: string; url: string }[]
  acts: { at: string }[]
}

export function answered(answer: unknown): Partial<SpotRecord> {
  const { number, code, papers, acts } = answer as Made
  const paper = papers[0]
  return { number, code, paperNumber: paper?.number, paperUrl: paper?.url, syncedAt: acts[0]?.at }
}
