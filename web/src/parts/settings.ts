/** What the page was told before it asked anything: written into it by the server. */

export type Basemap =
  | { kind: 'pmtiles'; url: string; attribution?: string }
  | { kind: 'wmts'; layers: string[]; template: string; attribution: string; maxzoom?: number }
  | { kind: 'none' }

export interface Settings {
  basemap: Basemap
  demo: boolean
  county: string
  centre: [number, number]
  zoom: number
}

const DEFAULTS: Settings = {
  basemap: { kind: 'none' },
  demo: false,
  county: '',
  centre: [120.5, 30.05],
  zoom: 10,
}

export function readSettings(root: ParentNode = document): Settings {
  const said = root.querySelector('#settings')?.textContent
  return said ? { ...DEFAULTS, ...(JSON.parse(said) as Partial<Settings>) } : DEFAULTS
}

export const settings = readSettings()
