import { expect, it, vi } from 'vitest'
import { Offline, Problem } from '@/api/client'
import { useKeys, useTelling } from './attempts'

const no = new Problem({ type: 'x/refused', title: '不行', status: 409, detail: '不行' })

it('says the same key again after no answer, and a new one after a refusal or once it is done', async () => {
  const { tell } = useTelling()
  const heard: string[] = []
  const answers = [new Offline(), no, null, null]
  const act = async (key: string) => {
    heard.push(key)
    const answer = answers.shift()
    if (answer) throw answer
  }
  const done = []
  for (let n = 0; n < 4; n++) done.push(await tell(act))
  expect(done).toEqual([false, false, true, true])
  expect(heard[1]).toBe(heard[0])
  expect(new Set(heard).size).toBe(3)
})

it('tells once who clicks twice, and keeps a refusal to be shown', async () => {
  const { tell, refusal, busy } = useTelling()
  const act = vi.fn(() => Promise.reject(no))
  const [first, second] = [tell(act), tell(act)]
  expect(busy.value).toBe(true)
  expect(await Promise.all([first, second])).toEqual([false, false])
  expect(act).toHaveBeenCalledOnce()
  expect([refusal.value, busy.value]).toEqual([no, false])
})

it('keeps a key for each of several intents until it was answered', async () => {
  const under = useKeys()
  const heard: Record<string, string[]> = { a: [], b: [] }
  const say = (name: string, answer?: Error) =>
    under({ name }, async (key) => {
      heard[name]!.push(key)
      if (answer) throw answer
    }).catch(() => undefined)
  await say('a', new Offline())
  await say('b', no)
  await say('a')
  await say('b')
  await say('a')
  const [first, again, next] = heard.a!
  expect(again).toBe(first)
  expect(next).not.toBe(first)
  expect(new Set([...heard.a!, ...heard.b!]).size).toBe(4)
})
