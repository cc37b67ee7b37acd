/** Addresses of the desk. The command room comes at once, the others when asked for. */
import { createRouter, createWebHistory } from 'vue-router'
import CommandPage from '@/rooms/command/CommandPage.vue'

export const router = createRouter({
  history: createWebHistory('/'),
  routes: [
    { path: '/desk', component: CommandPage, meta: { title: '指挥调度' } },
    {
      path: '/desk/sensing',
      component: () => import('@/rooms/sensing/SensingPage.vue'),
      meta: { title: '智能感知' },
    },
    {
      path: '/desk/patrol',
      component: () => import('@/rooms/patrol/PatrolPage.vue'),
      meta: { title: '巡查检查' },
    },
    {
      path: '/desk/subjects',
      component: () => import('@/rooms/subjects/SubjectsPage.vue'),
      meta: { title: '监管对象' },
    },
    {
      path: '/desk/subjects/links',
      component: () => import('@/rooms/subjects/LinksPage.vue'),
      meta: { title: '来源核对' },
    },
    {
      path: '/desk/subjects/:code',
      component: () => import('@/rooms/subjects/SubjectPage.vue'),
      meta: { title: '信用档案' },
    },
    {
      path: '/desk/inspections',
      component: () => import('@/rooms/inspections/InspectionsPage.vue'),
      meta: { title: '综合查一次' },
    },
    {
      path: '/desk/inspections/plans',
      component: () => import('@/rooms/inspections/PlansPage.vue'),
      meta: { title: '检查计划' },
    },
    {
      path: '/desk/inspections/plans/:number',
      component: () => import('@/rooms/inspections/PlanPage.vue'),
      meta: { title: '检查计划' },
    },
    {
      path: '/desk/inspections/approvals',
      component: () => import('@/rooms/inspections/ApprovalsPage.vue'),
      meta: { title: '待我审批' },
    },
    {
      path: '/desk/inspections/complaints',
      component: () => import('@/rooms/inspections/ComplaintsPage.vue'),
      meta: { title: '企业投诉' },
    },
    {
      path: '/desk/inspections/draws',
      component: () => import('@/rooms/inspections/DrawsPage.vue'),
      meta: { title: '双随机' },
    },
    {
      path: '/desk/inspections/draws/:number',
      component: () => import('@/rooms/inspections/DrawPage.vue'),
      meta: { title: '双随机' },
    },
    {
      path: '/desk/inspections/campaigns',
      component: () => import('@/rooms/inspections/CampaignsPage.vue'),
      meta: { title: '专项行动' },
    },
    {
      path: '/desk/inspections/campaigns/:key',
      component: () => import('@/rooms/inspections/CampaignPage.vue'),
      meta: { title: '专项行动' },
    },
    {
      path: '/desk/inspections/service',
      component: () => import('@/rooms/inspections/ServicePage.vue'),
      meta: { title: '企业服务' },
    },
    {
      path: '/desk/inspections/problems',
      component: () => import('@/rooms/inspections/ProblemsPage.vue'),
      meta: { title: '高发问题' },
    },
    {
      path: '/desk/inspections/baselines',
      component: () => import('@/rooms/inspections/BaselinesPage.vue'),
      meta: { title: '检查基期' },
    },
    {
      path: '/desk/inspections/defects',
      component: () => import('@/rooms/inspections/DefectsPage.vue'),
      meta: { title: '重复与缺口' },
    },
    {
      path: '/desk/inspections/:number',
      component: () => import('@/rooms/inspections/VisitPage.vue'),
      meta: { title: '检查' },
    },
    {
      path: '/desk/cases',
      component: () => import('@/rooms/cases/CasesPage.vue'),
      meta: { title: '执法办案' },
    },
    {
      path: '/desk/cases/procedures/:name',
      component: () => import('@/rooms/cases/ProcedurePage.vue'),
      meta: { title: '办案程序' },
    },
    {
      path: '/desk/cases/rooms',
      component: () => import('@/rooms/cases/RoomsPage.vue'),
      meta: { title: '询问室' },
    },
    {
      path: '/desk/cases/:number',
      component: () => import('@/rooms/cases/CasePage.vue'),
      meta: { title: '案件' },
    },
    {
      path: '/desk/joint',
      component: () => import('@/rooms/command/joint/JointPage.vue'),
      meta: { title: '协同联办' },
    },
    {
      path: '/desk/analysis',
      component: () => import('@/rooms/cockpit/AnalysisPage.vue'),
      meta: { title: '分析研判' },
    },
    {
      path: '/desk/catalogue',
      component: () => import('@/rooms/catalogue/CataloguePage.vue'),
      meta: { title: '执法事项' },
    },
    {
      path: '/desk/people',
      component: () => import('@/rooms/organisations/RosterPage.vue'),
      meta: { title: '人员名册' },
    },
    {
      path: '/desk/assessment',
      component: () => import('@/rooms/cockpit/AssessmentPage.vue'),
      meta: { title: '考评考核' },
    },
    { path: '/:rest(.*)*', redirect: '/desk' },
  ],
})

router.afterEach((to) => {
  document.title = `${String(to.meta.title ?? '指挥台')} · 鉴湖`
})
