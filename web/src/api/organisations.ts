/** Who I am, what I have to do, the people, the offices and the areas. */
import type { paths } from './schema'
import { api, said } from './typed'

type Asked = NonNullable<paths['/api/organisations/roster']['get']['parameters']['query']>
export type RosterQuestion = Omit<Asked, 'cursor' | 'limit'>

export const me = () => said(api.GET('/api/me'))
export const todo = () => said(api.GET('/api/todo'))
export const moreTodo = (kind: string, cursor: string) =>
  said(api.GET('/api/todo/{kind}', { params: { path: { kind }, query: { cursor } } }))
export const roster = (query: RosterQuestion, cursor: string) =>
  said(
    api.GET('/api/organisations/roster', {
      params: { query: { ...query, cursor: Number(cursor), limit: 100 } },
    }),
  )
export const rosterCounts = (query: RosterQuestion) =>
  said(api.GET('/api/organisations/roster/counts', { params: { query } }))
export const offices = () => said(api.GET('/api/organisations/offices'))
export const posts = () => said(api.GET('/api/organisations/posts'))
export const towns = () =>
  said(api.GET('/api/organisations/areas', { params: { query: { kind: 'town' } } }))
export const peopleOf = (office: number) =>
  said(api.GET('/api/organisations/people', { params: { query: { office, limit: 200 } } }))
