/** The phone build: the field app and its service worker, served by Django under /static/mobile/. */
import { VantResolver } from '@vant/auto-import-resolver'
import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import Components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vite'
import { noCdn, precache } from './build/phone-plugins'

const BASE = '/static/mobile/'

export default defineConfig({
  base: BASE,
  publicDir: 'public-m',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [
    vue(),
    Components({ dts: 'src/m/components.d.ts', dirs: [], resolvers: [VantResolver()] }),
    noCdn(),
    precache(BASE),
  ],
  build: {
    manifest: 'manifest.json',
    outDir: 'dist-m',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { m: 'src/m/main.ts', sw: 'src/m/sw.ts' },
      output: {
        // the worker keeps its name: Django serves it as /m/sw.js
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
