/** The command desk. */
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '@/parts/tokens.css'
import '@/parts/controls.css'
import '@/parts/page.css'
import App from './App.vue'
import { router } from './router'

createApp(App).use(createPinia()).use(router).mount('#app')
