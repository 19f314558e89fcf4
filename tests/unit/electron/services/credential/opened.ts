import { setUpServices } from '../setup'
import { withAcme } from './providers'

/** Services over an open vault, and what is looked at most. */
export const opened = async () => {
  const services = setUpServices({}, withAcme)
  await services.vault.open()
  const items = () => services.keychain.names().filter(name => name.startsWith('cred.'))
  const types = () => services.audited.map(({ type }) => type).filter(type => type.startsWith('credential.'))
  const text = async (id: string) => new TextDecoder().decode((await services.credentials.use(id)).secret)
  return { ...services, items, types, text }
}

export const otherSecret = 'ZyXw9876.otherKey5678otherKey5678other567'
