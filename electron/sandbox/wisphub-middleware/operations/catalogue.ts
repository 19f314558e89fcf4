import { json } from '../../core/routes/reply'
import { HttpError } from '../../fastapi/errors'
import { guarded, type Operation } from '../../fastapi/operation'
import { decimal } from '../clients'
import type { createGate } from '../gate'
import type { Store } from '../store'

/** Plans and payment methods. Source: wire facts of the middleware, "Endpoints" and its first trap. */
export function catalogueOperations({ catalogue }: Store, guard: ReturnType<typeof createGate>): Operation[] {
  return [
    guarded({
      ...{ method: 'GET', path: '/api/internet-plans/', name: 'list_internet_plans_endpoint', guard },
      async run() {
        const plans = await catalogue.plans()
        if (!plans || plans.length === 0) throw new HttpError(404, 'No se encontraron planes de internet.')
        return json(plans)
      }
    }),
    guarded({
      ...{ method: 'GET', path: '/api/internet-plans/{plan_id}', name: 'get_internet_plan_detail_endpoint', guard },
      params: { plan_id: { kind: 'int', required: true } },
      async run({ params }) {
        const plan = await catalogue.plan(params.number('plan_id'))
        if (!plan) throw new HttpError(404, 'Plan not found')
        if (plan.type === 'PCQ') {
          return json({ ...plan, note: 'WispHub no expone detalles de velocidad/precio para planes PCQ.' })
        }
        const detail = await catalogue.detail(plan)
        if (!detail) throw new HttpError(404, 'Plan details not found')
        return json({ ...detail, price: decimal(detail.price) })
      }
    }),
    guarded({
      ...{ method: 'GET', path: '/api/payment-methods/', name: 'list_payment_methods_endpoint', guard },
      async run() {
        const methods = await catalogue.paymentMethods()
        if (!methods || methods.length === 0) throw new HttpError(404, 'No se encontraron formas de pago.')
        return json(methods)
      }
    })
  ]
}
