/** The steps of the procedure as the desk offers them. */
import type { Incident, Move } from '@/api/types'
import { isOpen } from '@/parts/status'

/** What the officer on the spot does, on the phone. */
const FIELD = ['refuse', 'accept', 'arrive', 'report']
const AGAIN = ['dispatched', 'handling']

type May = (permission: string) => boolean

export function deskMoves(incident: Incident, may: May): Move[] {
  const steps = incident.moves.filter((move) => !FIELD.includes(move.name))
  return [...verify(steps), ...steps.filter((move) => !isVerify(move)).map(named), ...beside()]

  function named(move: Move): Move {
    const again = move.name === 'dispatch' && AGAIN.includes(incident.step)
    return again ? { ...move, label: '改派' } : move
  }

  /** What changes no step: the clocks, a word to the office, who may know. */
  function beside(): Move[] {
    if (!isOpen(incident.step)) return []
    const clocks = incident.paused ? side('resume', '恢复计时') : side('pause', '暂停计时')
    const doors = incident.sensitive ? side('reveal', '解除保密') : side('conceal', '列为保密')
    return [
      ...(may('command.pause') && incident.due_at ? [clocks] : []),
      ...(may('command.urge') && incident.lead_office ? [side('urge', '督办')] : []),
      ...(may('command.see_sensitive') ? [doors] : []),
    ]
  }
}

/** To pass and to send back is one act of judging: one panel. */
function verify(steps: Move[]): Move[] {
  const judged = steps.filter(isVerify)
  const best = judged.find((move) => move.allowed) ?? judged[0]
  return best ? [{ ...best, name: 'verify', label: '核查' }] : []
}

function isVerify(move: Move): boolean {
  return move.name === 'pass' || move.name === 'rework'
}

function side(name: string, label: string): Move {
  return { name, label, allowed: true, why_not: '', basis: '' }
}
