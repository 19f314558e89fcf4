import type { Values } from '../fastapi/fields'
import type { Client } from './clients'

/** What a person says about a client: at least three of four. Source: wire facts of the middleware, `verify` and `resolve`. */
export interface Claim {
  readonly name: string | undefined
  readonly address: string | undefined
  readonly internet_plan_name: string | undefined
  readonly internet_plan_price: number | undefined
}

export function claimIn(body: Values): Claim {
  return {
    name: body.optionalText('name'),
    address: body.optionalText('address'),
    internet_plan_name: body.optionalText('internet_plan_name'),
    internet_plan_price: body.optionalNumber('internet_plan_price')
  }
}

export function sizeOf(claim: Claim): number {
  return Object.values(claim).filter(value => value !== undefined).length
}

/** The fields of a claim that fit a client: a text that the client's contains, a price that is less than 1 away. */
export function matchedFields(claim: Claim, client: Client, price = client.internet_plan_price): string[] {
  const texts = ['name', 'address', 'internet_plan_name'] as const
  const matched: string[] = texts.filter(field => isWithin(claim[field], client[field]))
  const asked = claim.internet_plan_price
  if (asked !== undefined && price !== null && Math.abs(asked - price) < 1) matched.push('internet_plan_price')
  return matched
}

function isWithin(said: string | undefined, real: string | null): boolean {
  return Boolean(said && real && plain(real).includes(plain(said)))
}

/** Without the words that people put before a place, or leave out. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:v\/|vda\/|vereda|barrio|b\/)\s*/, '')
}
