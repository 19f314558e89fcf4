/** Source: wire facts of WispHub Net, `GET /api/plan-internet/`. A PCQ plan has no page of its own. */
export type Plan = {
  readonly id: number
  readonly nombre: string
  readonly tipo: 'PPPOE' | 'Simple Queue' | 'PCQ'
}

/** Prices as text and speeds as the router writes them: the facts name these fields and not their types. */
export type PlanDetail = {
  readonly nombre: string
  readonly precio: string
  readonly bajada: string
  readonly subida: string
}

interface PlanRow extends Omit<PlanDetail, 'nombre'> {
  readonly plan: Plan
}

export const planRows: readonly [PlanRow, ...PlanRow[]] = [
  row(101, 'Hogar 20 Megas', 'PPPOE', '49900.00', '20M', '5M'),
  row(102, 'Hogar 50 Megas', 'PPPOE', '69900.00', '50M', '15M'),
  row(103, 'Fibra 100 Ñ', 'PPPOE', '89900.50', '100M', '50M'),
  row(201, 'Rural 5 Megas', 'Simple Queue', '35000.00', '5M', '1M'),
  row(202, 'Rural 10 Megas', 'Simple Queue', '0.00', '10M', '2M'),
  row(301, 'Compartido Edificio', 'PCQ', '29900.00', '10M', '10M')
]

export const plans: readonly Plan[] = planRows.map(({ plan }) => plan)

/** The details of a plan of one kind; none for a plan of another kind. */
export function planDetail(tipo: Plan['tipo'], id: number): PlanDetail | undefined {
  const found = planRows.find(({ plan }) => plan.id === id && plan.tipo === tipo)
  if (!found) return undefined
  const { plan, precio, bajada, subida } = found
  return { nombre: plan.nombre, precio, bajada, subida }
}

function row(id: number, nombre: string, tipo: Plan['tipo'], precio: string, bajada: string, subida: string): PlanRow {
  return { plan: { id, nombre, tipo }, precio, bajada, subida }
}
