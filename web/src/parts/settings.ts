/** What the page was told before it asked anything: written into it by the server. */

export type Basemap =
  | { kind: 'pmtiles'; url: string; attribution?: string }
  | { kind: 'wmts'; layers: string[]; template: string; attribution: string; maxzoom?: number }
  | { kind: 'none' }

export interface Settings {
  basemap: Basemap
  demo: boolean
  county: string
  /** West, south, east, north of the county. */
  bounds: [number, number, number, number]
  /** Minutes a phone's clock may be off; untold, the server alone refuses. */
  clock_off: number
}

const DEFAULTS: Settings = {
  basemap: { kind: 'none' },
  demo: false,
  county: '',
  bounds: [120.25, 29.85, 120.75, 30.25],
  clock_off: Infinity,
}

function readSettings(root: ParentNode = document): Settings {
  const said = root.querySelector('#settings')?.textContent
  return said ? { ...DEFAULTS, ...(JSON.parse(said) as Partial<Settings>) } : DEFAULTS
}

export const settings = readSettings()
