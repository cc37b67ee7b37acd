/** The desktop build: the command desk and the wall, served by Django under /static/app/. */
import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: '/static/app/',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [
    vue(),
    Components({ dts: 'src/desk/components.d.ts', dirs: [], resolvers: [ElementPlusResolver()] }),
  ],
  build: {
    manifest: 'manifest.json', // not hidden in .vite/, or collectstatic would skip it
    outDir: 'dist',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: { desk: 'src/desk/main.ts', wall: 'src/wall/main.ts' } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
