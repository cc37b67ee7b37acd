/** A phone whose clock is wrong: it is told so, and what it said meanwhile is dated right afterwards. */
import { clockOff } from '@/parts/now'
import { settings } from '@/parts/settings'
import { today } from '@/parts/days'
import type { FieldDb, Out } from './db'
import type { Sent } from './outbox'

const UNITS = [
  { size: 86_400_000, name: '天' },
  { size: 3_600_000, name: '小时' },
  { size: 60_000, name: '分钟' },
]

/** Only these are dated by the phone's clock; others are dated by the server's. */
const isDated = (out: Out) => out.path.startsWith('/api/inspections/')

/** The refusal of what would be sent with a wrong date, before its photographs are. */
export function refusedByClock(out: Out): Sent | null {
  const off = clockOff()
  if (!isDated(out) || Math.abs(off) <= settings.clock_off * 60_000) return null
  return { kind: 'refused', says: sentence(off), off }
}

function sentence(off: number): string {
  const unit = UNITS.find(({ size }) => Math.abs(off) >= size * 0.95)!
  const span = `${Math.max(1, Math.round(Math.abs(off) / unit.size))}${unit.name}`
  return (
    `手机时钟${off > 0 ? '快' : '慢'}了约${span}，记录的时间不能作准。` +
    '请在手机“设置”里打开“自动设置日期和时间”，再点“再交一次”；填写的内容、照片和签名都还在手机里。'
  )
}

/** The clock is right again: what was said by the wrong one is put right by as much as it was off. */
export async function putRight(db: FieldDb, out: Out): Promise<Out> {
  const off = out.off
  if (!off) return out
  const saidAt = out.saidAt - off
  const fresh = { ...out, saidAt, off: 0, body: rightBody(out, saidAt) }
  await db.transaction('rw', db.outbox, db.photos, async () => {
    await db.outbox.put(fresh)
    for (const photo of await db.photos.bulkGet(out.photos ?? []))
      if (photo && !photo.serverId && isNear(photo.takenAt, out.saidAt, off))
        await db.photos.update(photo.id, { takenAt: photo.takenAt - off })
  })
  return fresh
}

/** By the same wrong clock: nearer to the moment it was said than half of what the clock was off. */
const isNear = (at: number, saidAt: number, off: number) =>
  Math.abs(at - saidAt) < Math.abs(off) / 2

function rightBody({ body, saidAt, off }: Out, right: number): Out['body'] {
  const said = { ...(body.said as { at?: string; on?: string }) }
  if (said.at && isNear(Date.parse(said.at), saidAt, off!))
    said.at = new Date(Date.parse(said.at) - off!).toISOString()
  if (said.on === today(saidAt)) said.on = today(right)
  return { ...body, said }
}
