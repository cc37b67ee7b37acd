/** Two small plugins, which are the whole of what the phone needs from a PWA package. */
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const KEPT = /\.(js|mjs|css|wasm|svg|png|woff2|webmanifest)$/

/** Writes the list of every emitted file, and its hash, into sw.js. */
export function precache(base: string): Plugin {
  return {
    name: 'precache',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') return this.error('no sw.js')
      const names = Object.keys(bundle).filter((name) => name !== 'sw.js' && KEPT.test(name))
      const files = names.sort().map((name) => base + name)
      const version = createHash('sha256')
        .update(files.join('|') + worker.code)
        .digest('hex')
        .slice(0, 12)
      worker.code = worker.code.replace('self.__PRECACHE', JSON.stringify({ version, files }))
    },
  }
}

/** Vant's icon font names a CDN as its second source and Chromium does ask for it: cut it out. */
export function noCdn(): Plugin {
  const source = /,\s*url\(["']?(?:https?:)?\/\/at\.alicdn\.com[^)]*\)\s*format\(["']?woff["']?\)/g
  return {
    name: 'no-cdn',
    enforce: 'pre',
    transform(code, id) {
      return code.includes('at.alicdn.com') && id.includes('.css') ? code.replace(source, '') : null
    },
  }
}
