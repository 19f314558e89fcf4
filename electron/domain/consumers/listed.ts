import type { Consumer } from '@shared/schemas/consumer'
import type { CredentialDetails } from '@shared/schemas/credential'

/** Names that stand beside a key and that nobody has described yet: as long as there are any, they are unconfirmed. */
export const undescribed = ({ consumers }: CredentialDetails, described: readonly Consumer[]): string[] => {
  const known = new Set(described.map(({ service }) => service.trim().toLowerCase()))
  return consumers.filter(name => !known.has(name.trim().toLowerCase()))
}
