import type { HttpMethod } from '@shared/schemas/provider'

/** The methods to choose from; a test compares them with the contract's, whose list would bring its schemas along. */
export const methods: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

export const asMethod = (text: string | null): HttpMethod => methods.find(method => method === text) ?? 'GET'
