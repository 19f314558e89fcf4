import { type Plan, planDetail, plans } from '../data/plans'
import { pageOf } from '../paging'
import { texts } from '../texts'
import { type Call, type Reply, refusal, type View } from '../view'

/** Source: wire facts of WispHub Net, `GET /api/plan-internet/` and its two kinds of detail. */
export const planViews: readonly View[] = [
  {
    path: '/api/plan-internet/',
    name: 'Planes de Internet',
    takes: 'application/json',
    methods: { GET: { permission: 'plans.read', run: call => pageOf(plans, call) } }
  },
  detailView('pppoe', 'PPPOE'),
  detailView('queue', 'Simple Queue')
]

function detailView(segment: string, tipo: Plan['tipo']): View {
  return {
    path: `/api/plan-internet/${segment}/<int:id>/`,
    name: `Plan ${tipo}`,
    takes: 'application/json',
    methods: { GET: { permission: 'plans.read', run: call => detail(tipo, call) } }
  }
}

function detail(tipo: Plan['tipo'], call: Call): Reply {
  const body = planDetail(tipo, Number(call.param('id')))
  if (!body) throw refusal(404, texts.notFound)
  return { status: 200, body }
}
