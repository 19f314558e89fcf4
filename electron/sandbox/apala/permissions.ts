/**
 * What a key may be good for. That a key can lack a permission at the exchange is stated (403); the other two are
 * assumptions. Source: wire facts of Apala, "Errors".
 */
export const permissions = ['tokens', 'messages', 'feedback'] as const

export type Permission = (typeof permissions)[number]
