import type { ImportChoice, ImportPreview } from '@shared/schemas/import'
import { setUpServices } from '../setup'

export const opened = async () => {
  const services = setUpServices()
  await services.vault.open()
  services.audited.length = 0
  return services
}

/** What a person who changes nothing decides for every row. */
export const choicesOf = ({ rows }: ImportPreview): ImportChoice[] =>
  rows.map(row => ({
    index: row.index,
    label: row.label,
    providerId: row.providerId ?? 'api-key',
    authentication: row.authentication ?? { methodId: 'header', fields: {} },
    environmentName: row.environmentName || 'Place',
    baseUrl: row.baseUrl || 'https://place.example',
    production: row.production,
    clean: false
  }))
