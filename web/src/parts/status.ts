/** Step → shape + colour + word: one table for list, legend, map and charts. Colours: Okabe–Ito. */

export interface Status {
  label: string
  colour: string
  /** An SVG path in a box of 14 by 14. */
  path: string
}

export const STATUS = {
  collected: { label: '待研判', colour: '#d55e00', path: 'M7 1l6.4 12H.6z' },
  triaged: { label: '待派遣', colour: '#e69f00', path: 'M1 .6L13.4 7 1 13.4z' },
  dispatched: { label: '待接收', colour: '#cc79a7', path: 'M7 0l7 7-7 7-7-7z' },
  handling: { label: '处置中', colour: '#0072b2', path: 'M1 1h12v12H1z' },
  handled: { label: '待核查', colour: '#56b4e9', path: 'M4 .8h6L13.4 7 10 13.2H4L.6 7z' },
  verified: { label: '待反馈', colour: '#44aa99', path: 'M5 1h4v4h4v4H9v4H5V9H1V5h4z' },
  closed: {
    label: '已办结',
    colour: '#009e73',
    path: 'M7 .8a6.2 6.2 0 100 12.4A6.2 6.2 0 007 .8z',
  },
  rejected: {
    label: '不予受理',
    colour: '#6b7280',
    path: 'M3 1l4 4 4-4 2 2-4 4 4 4-2 2-4-4-4 4-2-2 4-4-4-4z',
  },
  merged: { label: '已并案', colour: '#6b7280', path: 'M1 2h12v3.4H1zM1 8.6h12V12H1z' },
} as const satisfies Record<string, Status>

export type Step = keyof typeof STATUS

export const OPEN_STEPS: Step[] = [
  'collected',
  'triaged',
  'dispatched',
  'handling',
  'handled',
  'verified',
]

const UNKNOWN: Status = { label: '未知', colour: '#6b7280', path: STATUS.closed.path }

export function statusOf(step: string): Status {
  return STATUS[step as Step] ?? { ...UNKNOWN, label: step }
}

export function isOpen(step: string): boolean {
  return OPEN_STEPS.includes(step as Step)
}

export const URGENCY: Record<number, string> = { 1: '特急', 2: '紧急', 3: '一般' }
