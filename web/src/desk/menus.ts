import { computed } from 'vue'
import { useMe } from '@/rooms/organisations/me'

/** The menus of one enforcement system, and the people and items it stands on. */
export interface Menu {
  to: string
  name: string
  key: string
  /** Further pages that stand under this menu. */
  also?: string[]
  /** Whether pages below its address stand under it too. */
  deep?: boolean
  /** The permission without which it would only refuse. */
  needs?: string
  /** Who has this one instead finds the page at another address. */
  or?: { needs: string; to: string }
}

const SEE = 'cockpit.see'
const EVENTS = 'command.see'
const WALL: Menu = { to: '/wall', name: '驾驶舱', key: '', needs: SEE }

export const MENUS: Menu[] = [
  { to: '/desk/sensing', name: '智能感知', key: 'g', needs: 'sensing.see' },
  { to: '/desk', name: '指挥调度', key: 'z', needs: EVENTS },
  { to: '/desk/patrol', name: '巡查检查', key: 'x', needs: EVENTS },
  { to: '/desk/subjects', name: '监管对象', key: 'd', needs: 'subjects.see', deep: true },
  { to: '/desk/inspections', name: '综合查一次', key: 'c', needs: 'inspections.see', deep: true, or: { needs: 'inspections.baselines', to: '/desk/inspections/baselines' } }, // prettier-ignore
  { to: '/desk/cases', name: '执法办案', key: 'b', needs: 'cases.see', deep: true },
  { to: '/desk/joint', name: '协同联办', key: 'l', needs: EVENTS },
  { to: '/desk/analysis', name: '分析研判', key: 'f', needs: SEE },
  { to: '/desk/assessment', name: '考评考核', key: 'k', needs: SEE },
  { to: '/desk/people', name: '人员事项', key: 'm', also: ['/desk/catalogue'] },
]

/** What one's post opens. Until it is known who sits here all are shown: most may see all. */
export function useMenus() {
  const me = useMe()
  const opens = (menu: Menu) => !menu.needs || !me.me || me.may(menu.needs)
  const reached = (menu: Menu) => {
    if (opens(menu)) return [menu]
    return menu.or && me.may(menu.or.needs) ? [{ ...menu, to: menu.or.to }] : []
  }
  return {
    menus: computed(() => MENUS.flatMap(reached)),
    wall: computed(() => (opens(WALL) ? WALL : null)),
  }
}

export function isUnder(menu: Menu, path: string): boolean {
  if (menu.deep && path.startsWith(`${menu.to}/`)) return true
  return path === menu.to || Boolean(menu.also?.includes(path))
}
