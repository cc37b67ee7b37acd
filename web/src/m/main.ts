/** The phone app, served under /m/. */
import { createApp } from 'vue'
import 'vant/es/image-preview/style'
import 'vant/es/toast/style'
import '@/parts/tokens.css'
import './field.css'
import App from './App.vue'
import { startSharing } from './duty'
import { enter } from './house'
import { host } from './host'
import { tidy } from './housekeeping'
import { db } from './house'
import { startLive } from './live'
import { router } from './router'
import { keepFresh } from './spot/known'
import { startSync } from './sync'

async function start() {
  if ('serviceWorker' in navigator) {
    void navigator.serviceWorker.register('/m/sw.js', { scope: '/m/' }).catch(() => undefined)
  }
  const entered = await enter()
  if (entered === 'sign-in') return host.login('/m/')
  if (entered === 'first-needs-network') return sayNeedsNetwork()
  createApp(App).use(router).mount('#app')
  startSync()
  startSharing()
  startLive()
  keepFresh()
  void navigator.storage?.persist?.()
  void tidy(db())
}

function sayNeedsNetwork() {
  const page = document.querySelector('#app')!
  page.innerHTML =
    '<p class="empty">第一次使用需要连接网络。连上后请<a href="/m/">重新打开</a>。</p>'
}

void start()
