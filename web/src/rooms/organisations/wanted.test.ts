import { expect, test } from 'vitest'
import { fromUrl } from './wanted'

test('an address asks what it says and nothing else', () => {
  const said = { kind: 'enforcing', duty: 'false', mine: 'true', office: '7', q: '闰土' }
  expect(fromUrl(said)).toEqual({
    kind: 'enforcing',
    duty: false,
    mine: true,
    office: 7,
    q: '闰土',
  })
  expect(fromUrl({})).toEqual({})
})

test('what the server does not know is not asked', () => {
  expect(fromUrl({ kind: 'magician', certificate: 'perhaps', office: 'x', mine: '1' })).toEqual({})
})
