import { expect, it } from 'vitest'
import { readView, writeView } from './address'

it('reads back the view it wrote', () => {
  const view = { lon: 120.4512, lat: 30.0523, zoom: 12.5 }
  expect(readView(writeView(view))).toEqual(view)
})

it('does not believe nonsense', () => {
  expect(readView('here')).toBeNull()
  expect(readView('1,2')).toBeNull()
  expect(readView(undefined)).toBeNull()
})
