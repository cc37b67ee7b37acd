/** The wall: the county on one large screen. */
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import '@/parts/tokens.css'
import './wall.css'
import App from './App.vue'
import RecordsPage from './RecordsPage.vue'
import WallPage from './WallPage.vue'

const router = createRouter({
  history: createWebHistory('/'),
  routes: [
    { path: '/wall', component: WallPage },
    { path: '/wall/records/:figure?', component: RecordsPage },
    { path: '/:rest(.*)*', redirect: '/wall' },
  ],
})
const scale = new URLSearchParams(location.search).get('scale')
if (scale) document.documentElement.style.setProperty('--scale', scale)

createApp(App).use(createPinia()).use(router).mount('#app')
