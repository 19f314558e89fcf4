import { apalaCases } from './apala'
import { apiKeyCases } from './api-key'
import { fiberwiseCases } from './fiberwise'
import { middlewareCases } from './middleware'
import { wisphubNetCases } from './wisphub-net'
import { arrivalCases } from './wisphub-net-arrival'

export const allCases = [
  ...wisphubNetCases,
  ...arrivalCases,
  ...middlewareCases,
  ...fiberwiseCases,
  ...apalaCases,
  ...apiKeyCases
]
