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

export const useTables = defineStore('procedures', () => {
  const tables = reactive<Record<string, Procedure>>({})
  async function load(name: string) {
    tables[name] ??= await procedure(name)
    return tables[name]
  }
  /** The row that leads from this very step. */
  const rowOf = (found: { procedure: string; step: string }, move: string) =>
    tables[found.procedure]?.moves.find((each) => each.name === move && each.source === found.step)
  /** What the move asks and is called, from whichever step. */
  const formOf = (name: string, move: string) =>
    tables[name]?.moves.find((each) => each.name === move)?.form
  return { tables, load, rowOf, formOf }
})
