/** What the phone's container can do for us. One interface; each container brings its own. */

export interface Fix {
  lon: number
  lat: number
  /** Metres; null where the container does not say. */
  accuracy: number | null
}

export class CannotDo extends Error {}

export interface Host {
  name: string
  /** Whether `scan` can do anything here. */
  canScan(): boolean
  /** The text of a code in front of the camera, or null if the person gave up. */
  scan(): Promise<string | null>
  /** WGS84, which is CGCS2000 at our accuracy; a container that gives GCJ-02 converts first. */
  locate(): Promise<Fix>
  /** Photographs from the camera, or from the album. */
  photo(from: 'camera' | 'album'): Promise<File[]>
  /** Leads to the sign-in this container knows. */
  login(back: string): void
}
