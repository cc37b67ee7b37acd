/** Names of items, short enough for a phone. */

/** 「对占道经营的处罚」 without what every item's name has in common. */
export function shortName(name: string): string {
  return name.replace(/^对/, '').replace(/的(行政)?处罚$/, '')
}
