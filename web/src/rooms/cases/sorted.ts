/** Moves in the order one thinks of them: what leads on, what is recorded beside it, other turns. */
import { computed, type Ref } from 'vue'
import type { Case, CaseMove } from '@/api/types'
import { isOnward } from './steps'
import { useTables } from './table'

export function useSorted(moves: Ref<CaseMove[]>, found: () => Case) {
  const tables = useTables()
  const kindOf = (move: CaseMove) => {
    const row = tables.rowOf(found(), move.name)
    if (!row || row.source === row.target) return 'beside'
    return isOnward(row, tables.tableOf(found())!) ? 'main' : 'away'
  }
  const of = (kind: string) => computed(() => moves.value.filter((each) => kindOf(each) === kind))
  return { main: of('main'), beside: of('beside'), away: of('away') }
}
