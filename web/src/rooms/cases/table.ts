/** The tables of the procedures: asked once, for labels, forms and whose a move is. */
import { defineStore } from 'pinia'
import { reactive } from 'vue'
import { procedure } from '@/api/cases'
import type { Procedure } from '@/api/types'

/** Whom a permission belongs to, as people say it. */
const POSTS: Record<string, string> = {
  'cases.handle': '办案人员',
  'cases.review': '法制审核员',
  'cases.decide': '机关负责人',
  'cases.chair': '听证主持人',
  'cases.collect': '罚没收缴岗',
}

export function postOf(permission: string): string {
  const names = permission.split('|').map((each) => POSTS[each] ?? each)
  return names.join('或者')
}

/** A case is on one edition of its procedure. */
type Own = { procedure: string; edition: string }
const keyOf = ({ procedure, edition }: Own) => `${procedure} ${edition}`

export const useTables = defineStore('procedures', () => {
  const tables = reactive<Record<string, Procedure>>({})
  async function load(own: Own) {
    return (tables[keyOf(own)] ??= await procedure(own.procedure, own.edition))
  }
  const tableOf = (own: Own): Procedure | undefined => tables[keyOf(own)]
  /** The row that leads from this very step. */
  const rowOf = (found: Own & { step: string }, move: string) =>
    tableOf(found)?.moves.find((each) => each.name === move && each.source === found.step)
  /** What the move asks and is called, from whichever step. */
  const formOf = (own: Own, move: string) =>
    tableOf(own)?.moves.find((each) => each.name === move)?.form
  return { load, tableOf, rowOf, formOf }
})
