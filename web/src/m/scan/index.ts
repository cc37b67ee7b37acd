/** Scans a code over whatever page is open; a photograph or typing will do where no camera opens. */
import { createApp } from 'vue'
import ScanView from './ScanView.vue'

export function scan(): Promise<string | null> {
  return new Promise((done) => {
    const place = document.body.appendChild(document.createElement('div'))
    const app = createApp(ScanView, {
      onDone(text: string | null) {
        app.unmount()
        place.remove()
        done(text)
      },
    })
    app.mount(place)
  })
}
