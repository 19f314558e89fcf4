export const clientNames = ['node keep-alive', 'node fresh', 'axios keep-alive', 'axios fresh'] as const
export type ClientName = (typeof clientNames)[number]

export interface ClientOrder {
  client: ClientName
  url: string
  count: number
}
