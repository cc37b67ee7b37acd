/** Everything a person can say on the phone, as intents for the outbox. */
import { act } from './sync'

export function accept(task: number, title: string) {
  return act({ ...ofTask(task, 'accept'), body: {}, label: `接收：${title}` })
}

export function refuse(task: number, title: string, reason: string) {
  return act({ ...ofTask(task, 'refuse'), body: { reason }, label: `退回：${title}` })
}

export function arrive(task: number, title: string, lon: number, lat: number) {
  return act({ ...ofTask(task, 'arrive'), body: { lon, lat }, label: `到达：${title}` })
}

export function report(
  task: number,
  title: string,
  said: { text: string; outcome: string; photos: string[] },
) {
  const { photos, ...body } = said
  return act({ ...ofTask(task, 'report'), body, photos, label: `反馈结果：${title}` })
}

export interface Report {
  text: string
  kind: string
  lon: number | null
  lat: number | null
  place: string
  photos: string[]
}

/** A new matter; with `settled`, closed at the station as soon as it has a number (row 114). */
export function open(said: Report, settled?: { text: string; photos: string[] }) {
  const { photos, ...words } = said
  const title = said.text.slice(0, 18)
  const body = { ...words, happened_at: new Date().toISOString() }
  const next = settled && {
    act: 'settle',
    label: `当场处置：${title}`,
    body: { text: settled.text },
    photos: settled.photos,
  }
  const about = `report:${crypto.randomUUID()}`
  const path = '/api/command/incidents'
  return act({ act: 'open', path, body, photos, about, label: `上报：${title}`, next })
}

export function settle(number: string, title: string, text: string, photos: string[]) {
  return act({
    ...ofIncident(number, 'settle'),
    body: { text },
    photos,
    label: `当场处置：${title}`,
  })
}

export function verify(
  number: string,
  title: string,
  said: { passed: boolean; note: string; photos: string[] },
) {
  const { photos, ...body } = said
  const label = `${said.passed ? '核查通过' : '退回重办'}：${title}`
  return act({ ...ofIncident(number, 'verify'), body, photos, label })
}

/** Whoever reported says whether it is solved; if not, it is handled again. */
export function answer(number: string, title: string, solved: boolean, words: string) {
  const label = `${solved ? '已解决' : '没有解决'}：${title}`
  return act({ ...ofIncident(number, 'answer'), body: { solved, words }, label })
}

export function duty(on: boolean, lon: number | null, lat: number | null) {
  const label = on ? '上岗' : '离岗'
  return act({ act: 'duty', path: '/api/duty', body: { on, lon, lat }, about: 'duty', label })
}

function ofTask(task: number, name: string) {
  return { act: name, path: `/api/command/tasks/${task}/${name}`, about: `task:${task}` }
}

function ofIncident(number: string, name: string) {
  return {
    act: name,
    path: `/api/command/incidents/${number}/${name}`,
    about: `incident:${number}`,
  }
}
