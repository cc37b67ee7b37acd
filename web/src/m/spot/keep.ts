/** A penalty on the spot is kept, sent, corrected. */
import type { FieldDb } from '../db'
import { keep } from '../outbox'
import { bodyOf, picturesOf } from './body'
import { isoDay } from './paper'
import type { SpotRecord } from './types'

const PATH = '/api/cases/on-the-spot'

/** Keeps the record and the intent together; one that was refused before gives way to it. */
export async function keepSpot(db: FieldDb, record: SpotRecord): Promise<void> {
  const { id, typed, madeAt } = record
  const intent = {
    act: 'spot',
    path: PATH,
    body: bodyOf(typed, isoDay(madeAt)),
    photos: picturesOf(typed),
    about: `spot:${id}`,
    label: `当场处罚：${typed.name.trim()}`,
    record: id,
  }
  await db.transaction('rw', db.outbox, db.spots, async () => {
    await db.outbox.where('about').equals(intent.about).delete()
    await db.spots.put(structuredClone(record))
    await keep(db, intent, madeAt)
  })
}
