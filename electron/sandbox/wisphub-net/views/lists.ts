import { paymentMethods, staff } from '../data/names'
import { pageOf } from '../paging'
import type { View } from '../view'

/** Lists without filters. Source: wire facts of WispHub Net, `GET /api/formas-de-pago/` and `GET /api/staff/`. */
export const listViews: readonly View[] = [
  {
    path: '/api/formas-de-pago/',
    name: 'Formas de Pago',
    takes: 'application/json',
    methods: { GET: { permission: 'payments.read', run: call => pageOf(paymentMethods, call) } }
  },
  {
    path: '/api/staff/',
    name: 'Staff',
    takes: 'application/json',
    methods: { GET: { permission: 'staff.read', run: call => pageOf(staff, call) } }
  }
]
