/** The phone's pages, under /m/. */
import { createRouter, createWebHistory } from 'vue-router'
import { firstTab } from './tabs'

export const router = createRouter({
  history: createWebHistory('/m/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('./pages/Tasks.vue'), meta: { tab: true } },
    { path: '/report', component: () => import('./pages/ReportNew.vue'), meta: { tab: true } },
    { path: '/verify', component: () => import('./pages/ToVerify.vue'), meta: { tab: true } },
    { path: '/messages', component: () => import('./pages/Messages.vue'), meta: { tab: true } },
    { path: '/me', component: () => import('./pages/Mine.vue'), meta: { tab: true } },
    { path: '/task/:id', component: () => import('./pages/TaskOne.vue'), props: true },
    { path: '/task/:id/result', component: () => import('./pages/TaskResult.vue'), props: true },
    { path: '/reports', component: () => import('./pages/Reports.vue') },
    { path: '/matter/:number', component: () => import('./pages/MatterOne.vue'), props: true },
    { path: '/matter/:number/settle', component: () => import('./pages/Settle.vue'), props: true },
    { path: '/verify/:number', component: () => import('./pages/VerifyOne.vue'), props: true },
    { path: '/spot', component: () => import('./pages/SpotNew.vue') },
    { path: '/spots', component: () => import('./pages/Spots.vue') },
    { path: '/spot/:id', component: () => import('./pages/SpotMade.vue'), props: true },
    { path: '/inspections', component: () => import('./pages/Visits.vue'), meta: { tab: true } },
    { path: '/inspections/:number', component: () => import('./pages/VisitOne.vue'), props: true },
    {
      path: '/inspections/:number/items/:code',
      component: () => import('./pages/VisitItem.vue'),
      props: true,
    },
    {
      path: '/inspections/:number/rechecks/:code',
      component: () => import('./pages/VisitRecheck.vue'),
      props: true,
    },
    { path: '/outbox', component: () => import('./pages/Outbox.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})

/** Whoever handles no tasks begins at what they mostly do. */
router.beforeEach((to, from) => {
  if (to.path === '/' && !from.matched.length && firstTab() !== '/') return firstTab()
})
