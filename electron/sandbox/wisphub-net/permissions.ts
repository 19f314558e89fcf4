/**
 * What a key of WispHub Net may be allowed to do. Source: wire facts of WispHub Net, "Permissions named in the guide".
 * The last four are assumptions: their calls exist, and the guide names no permission for them.
 */
export const permissions = [
  'clients.read',
  'clients.update',
  'plans.read',
  'tickets.read',
  'tickets.write',
  'tasks.read',
  'clients.delete',
  'network.ping',
  'payments.read',
  'staff.read'
] as const

export type Permission = (typeof permissions)[number]
