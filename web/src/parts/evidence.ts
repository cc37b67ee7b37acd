/** What a pass rests on. The server asks the same; the screens say it before the click. */
import type { Incident } from '@/api/types'

/** Whether the verifier, who gave no photograph, must still write what he saw. */
export function lacksEvidence(needs: Incident['pass_needs'], note: string): boolean {
  return needs !== null && letters(note) < needs.characters
}

/** Dots and exclamation marks tell nothing of what was seen. */
function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Photographs of before and after: with the reports that came, and with what was done since. */
export function sidesOf(incident: Incident) {
  return {
    before: incident.leads_all.flatMap((lead) => lead.photos),
    after: [...incident.tasks.flatMap((task) => task.photos), ...incident.photos],
  }
}
