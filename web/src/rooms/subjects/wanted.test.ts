import { expect, test } from 'vitest'
import { fromUrl } from './wanted'

test('an address asks what it says and nothing else', () => {
  const said = {
    q: '咸亨',
    colour: 'red',
    industry: 'catering',
    town: '330699001',
    pending: 'true',
  }
  expect(fromUrl(said)).toEqual({ ...said, pending: true })
  expect(fromUrl({})).toEqual({})
})

test('a colour there is not is not asked', () => {
  expect(fromUrl({ colour: 'purple', pending: 'perhaps' })).toEqual({})
})
