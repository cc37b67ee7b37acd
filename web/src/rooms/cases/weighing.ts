/** 按基准裁量: what is chosen of a table, and what the server makes of it while one chooses. */
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { assess } from '@/api/cases'
import { Problem } from '@/api/client'
import type { Answer, Given, WeighingTable } from '@/api/types'
import type { Words } from '@/parts/schema'

const PAUSE = 250

export const tableOf = (tables: WeighingTable[], words: Words) =>
  tables.find((each) => each.table === words.table)

/** The words with another table: what was said of the one before is said of it no more. */
export function under(table: WeighingTable, words: Words): Words {
  const same = words.table === table.table
  const known = new Set(table.factors.map((each) => each.name))
  const said = Object.entries(same ? gradesOf(words) : {}).filter(([name]) => known.has(name))
  const { situations } = table
  const kept = situations.includes(String(words.situation)) ? words.situation : ''
  const situation = situations.length === 1 ? situations[0] : kept
  return { ...words, table: table.table, version: table.version, grades: Object.fromEntries(said), situation } // prettier-ignore
}

export const gradesOf = (words: Words) => (words.grades ?? {}) as Record<string, string>

export function answerOf(words: Words): Answer {
  return {
    table: String(words.table),
    grades: gradesOf(words),
    situation: String(words.situation ?? ''),
    quantity: String(words.quantity ?? '').trim() || null,
  }
}

/** Which factors nobody answered yet, of a table that asks for all of them. */
export function unanswered(table: WeighingTable, words: Words): string[] {
  const said = gradesOf(words)
  const open = table.factors.map((each) => each.name).filter((name) => !said[name])
  return table.by_tiers ? (open.length === table.factors.length ? open : []) : open
}

/** What the table gives for the words as they stand, or the sentence with what it still asks. */
export function useGiven(
  number: () => string,
  table: () => WeighingTable | undefined,
  words: () => Words,
) {
  // prettier-ignore
  const given = shallowRef<Given | null>(null)
  const asks = ref('')
  let timer = 0
  let turn = 0
  async function ask() {
    const mine = ++turn
    const answer = await assess(number(), answerOf(words())).catch((problem: unknown) =>
      problem instanceof Problem ? problem.message : '连不上服务器，暂时不能试算。',
    )
    if (mine !== turn) return
    given.value = typeof answer === 'string' ? null : answer
    asks.value = typeof answer === 'string' ? answer : ''
  }
  const wait = () => {
    const found = table()
    window.clearTimeout(timer)
    const open = found ? unanswered(found, words()) : []
    if (!found || open.length) {
      turn++
      given.value = null
      asks.value = open.length ? `还要认定：${open.join('、')}。` : ''
    } else timer = window.setTimeout(() => void ask(), PAUSE)
  }
  watch([table, () => JSON.stringify(answerOf(words()))], wait, { immediate: true })
  onScopeDispose(() => window.clearTimeout(timer))
  return { given, asks }
}
