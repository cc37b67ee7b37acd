/** What is typed, in the words of the API. */
import { bornOn } from './identity'
import type { Typed } from './types'

export function bodyOf(typed: Typed, on: string): Record<string, unknown> {
  const body = {
    matter: matter(typed, on),
    party: party(typed),
    decision: decision(typed),
    proofs: proofs(typed),
  }
  return structuredClone(body)
}

function matter({ item, facts, place, spot, second, incident }: Typed, on: string) {
  const where = { place: place.trim(), lon: spot!.lon, lat: spot!.lat }
  return { item, conduct: facts.trim(), ...where, happened_on: on, second, incident }
}

function party(typed: Typed) {
  const { kind, name, identity, phone, address, representative } = typed
  const firm = kind === 'organisation'
  return {
    kind,
    name: name.trim(),
    identity: identity.trim().toUpperCase(),
    phone: phone.trim(),
    address: address.trim(),
    representative: firm ? representative.trim() : '',
    born_on: firm ? null : bornOn(identity),
  }
}

function decision(typed: Typed) {
  const { shown, told, defence, adopted, kinds, receipt, lighter } = typed
  const fined = kinds.includes('罚款')
  const cash = fined ? typed.cash : 'no'
  return {
    kinds: [...kinds],
    fine: fined ? typed.fine.trim() : '0',
    facts: typed.facts.trim(),
    evidence: evidenceOf(typed),
    shown,
    told,
    defence: defence.trim(),
    adopted: adopted.trim(),
    lighter_because: lighter.trim(),
    signed: Boolean(typed.signature) && !typed.refusing,
    refused: typed.refusing ? typed.refused.trim() : '',
    cash,
    receipt: cash === 'no' ? '' : receipt.trim(),
  }
}

function evidenceOf({ evidence, photos }: Typed): string {
  const pictures = photos.length ? `现场照片${photos.length}张` : ''
  return [pictures, evidence.trim()].filter(Boolean).join('；')
}

/** `file` is the phone's own name of the picture; sending puts the server's in its place. */
function proofs({ photos, signature, refusing }: Typed) {
  const pictures = photos.map((file, n) => ({
    kind: '视听资料',
    proves: '违法行为',
    says: `现场照片${n + 1}`,
    file,
  }))
  const signed = signature && !refusing
  const drawn = {
    kind: '书证',
    proves: '当事人身份',
    says: '当事人签名',
    file: signature,
    hand: true,
  }
  return signed ? [...pictures, drawn] : pictures
}

export const picturesOf = ({ photos, signature, refusing }: Typed) =>
  signature && !refusing ? [...photos, signature] : [...photos]
