/** The map's colours: pale and quiet by day, deep blue on the wall. */

export interface Palette {
  ground: string
  land: string
  forest: string
  green: string
  water: string
  waterText: string
  main: string
  mainCase: string
  road: string
  street: string
  building: string
  edge: string
  village: string
  text: string
  small: string
  halo: string
}

export type Theme = 'light' | 'dark'

export const PALETTES: Record<Theme, Palette> = {
  light: {
    ground: '#e4e8ec',
    land: '#f7f7f5',
    forest: '#e3ebdf',
    green: '#eaf0e6',
    water: '#c3dbe9',
    waterText: '#4b7c9b',
    main: '#f3dfae',
    mainCase: '#d9bd7c',
    road: '#e9e4d6',
    street: '#e1e4e8',
    building: '#e2e2e0',
    edge: '#93a2b1',
    village: '#d0d7de',
    text: '#34424f',
    small: '#66727d',
    halo: '#ffffff',
  },
  dark: {
    ground: '#07131f',
    land: '#0c1e30',
    forest: '#0e2631',
    green: '#0e2331',
    water: '#15405f',
    waterText: '#6ea8cf',
    main: '#35557a',
    mainCase: '#1d3349',
    road: '#22394f',
    street: '#182a3c',
    building: '#14293d',
    edge: '#3d6790',
    village: '#16293c',
    text: '#c4dbf0',
    small: '#86a5c2',
    halo: '#07131f',
  },
}
