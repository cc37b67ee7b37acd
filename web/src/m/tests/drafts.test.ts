/** What was typed is there again after a reload without network. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { useDraft } from '../drafts'
import { FieldDb } from '../db'
import { phone } from './field'

const empty = () => ({ text: '', photos: [] as string[] })
const ready = (draft: { ready: boolean }) => vi.waitUntil(() => draft.ready)

afterEach(() => void vi.restoreAllMocks())

test('a draft survives the death of the page', async () => {
  const db = phone()
  const draft = useDraft('result:12', empty)
  await ready(draft)
  draft.value.text = '当事人已当场'
  draft.value.photos = ['a']
  await vi.waitUntil(() => draft.savedAt)
  db.close()

  const reopened = useDraft('result:12', empty, new FieldDb(db.name.replace('jianhu-field-', '')))
  await ready(reopened)

  expect(reopened.value).toEqual({ text: '当事人已当场', photos: ['a'] })
})

test('who turns to another app while still typing loses nothing', async () => {
  const db = phone()
  const draft = useDraft('report', empty)
  await ready(draft)
  vi.spyOn(window, 'setTimeout').mockReturnValueOnce(7 as never) // the pause never ends
  draft.value.text = '占道'
  await nextTick()
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.waitUntil(() => draft.savedAt)

  expect((await db.drafts.get('report'))?.value).toEqual({ text: '占道', photos: [] })
})

test('what is signed or typed is on its way at once, and the last word stands', async () => {
  const db = phone()
  const draft = useDraft('finish:JC1', empty)
  const kept = async () => (await db.drafts.get('finish:JC1'))?.value as { text: string }
  await ready(draft)
  draft.value.text = '占'
  await nextTick()
  expect(await kept()).toMatchObject({ text: '占' })
  for (const text of ['占道', '占道两', '占道两米']) {
    draft.value.text = text
    await nextTick()
  }
  await vi.waitUntil(async () => (await kept()).text === '占道两米')
})

test('a sent form begins empty the next time, even if a keystroke was still on its way', async () => {
  const db = phone()
  const draft = useDraft('report', empty)
  await ready(draft)
  draft.value.text = '占道'
  await nextTick()
  await draft.clear()
  await new Promise((done) => setTimeout(done, 400))

  expect(await db.drafts.count()).toBe(0)
})
