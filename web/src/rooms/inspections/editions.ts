/** Of a package's editions: what is offered now, and what comes next. */
import type { PackageEdition, PackageRegistered } from '@/api/types'

/** Editions stand newest first; where nothing is offered the latest tells what it was. */
export const nowOf = (each: PackageRegistered) =>
  each.editions.find((edition) => edition.now) ?? (each.editions[0] as PackageEdition)
export const toComeOf = (each: PackageRegistered) =>
  each.next ? each.editions.find((edition) => edition.since === each.next) : undefined
