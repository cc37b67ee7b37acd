/** Who I am, the offices and the areas. */
import { api, said } from './typed'

export const me = () => said(api.GET('/api/me'))
export const offices = () => said(api.GET('/api/organisations/offices'))
export const posts = () => said(api.GET('/api/organisations/posts'))
export const towns = () =>
  said(api.GET('/api/organisations/areas', { params: { query: { kind: 'town' } } }))
