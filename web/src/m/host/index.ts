/** The container we are in. */
import type { Host } from './host'
import { web } from './web'

export { CannotDo, type Fix, type Host } from './host'
export const host: Host = web
