/** Everything the desk asks of interview rooms. */
import { keyed, post } from './client'
import { api, said } from './typed'
import type { CaseBookings, Room } from './types'

export const roomsOn = (day: string) =>
  said(api.GET('/api/interview-rooms', { params: { query: { day } } }))
export const bookingsOf = (number: string) =>
  said(api.GET('/api/cases/{number}/bookings', { params: { path: { number } } }))

export const book = (number: string, words: object, key: string) =>
  post<CaseBookings>(`/api/cases/${number}/bookings`, { said: words }, keyed(key))
export const cancelBooking = (number: string, booking: number, reason: string) =>
  post<CaseBookings>(`/api/cases/${number}/bookings/${booking}/cancel`, { said: { reason } })

export const openRoom = (words: object, key: string) =>
  post<Room>('/api/interview-rooms', { said: words }, keyed(key))
export const amendRoom = (room: number, words: Record<string, unknown>) =>
  said(
    api.PATCH('/api/interview-rooms/{room}', {
      params: { path: { room } },
      body: { said: words },
    }),
  )
