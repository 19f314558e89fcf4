import { choice, flag, type SwitchRules, whole, wholeOrOff } from '../core/switches'

/** What differs between the versions of FastAPI under a service, and two disturbances. */
export interface FastapiSwitches {
  readonly openapiVersion: '3.0.2' | '3.1.0'
  readonly pydantic: 1 | 2
  readonly untypedBody: boolean
  readonly outageStatus: number | null
  readonly latencyMs: number
}

/** Source: wire facts, "Rules that hold for all four", "Generic FastAPI API-key service" and the middleware's third trap. */
export const fastapiSwitchRules: SwitchRules<FastapiSwitches> = {
  openapiVersion: choice(['3.0.2', '3.1.0'], '3.1.0', 'version of /openapi.json: the older one before FastAPI 0.99'),
  pydantic: choice([1, 2], 2, 'whose words a validation error has; those of 2 also hold the value that was sent'),
  untypedBody: flag(true, 'a JSON body without Content-Type is read, as before FastAPI 0.132'),
  outageStatus: wholeOrOff(500, 599, null, 'every call answers this status: 500 as the service does, else as a proxy'),
  latencyMs: whole(0, 600_000, 0, 'milliseconds before each answer')
}
