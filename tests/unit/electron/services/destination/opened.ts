import { exampleCredential, setUpServices } from '../setup'

/** An open vault with a key and a `.env` file that holds it. */
export const setUpDestination = async (overrides: Parameters<typeof setUpServices>[0] = {}) => {
  const services = setUpServices(overrides)
  const { vault, credentials, destinations, destinationFiles } = services
  await vault.open()
  const { id: credentialId } = await credentials.create(exampleCredential)
  const path = '/srv/billing/.env'
  destinationFiles.put(path, `A=1\nKEY=${exampleCredential.secret}\n# end`)
  const add = async (target: Parameters<typeof destinations.create>[0]['target'], at = path) => {
    destinationFiles.chosen = at
    const { choiceId = '' } = (await destinations.choose('existing')) ?? {}
    return destinations.create({ credentialId, choiceId, target })
  }
  return { ...services, credentialId, path, add, secret: exampleCredential.secret }
}

export const newSecret = 'ZyXw9876.replacedKey5678replacedKey5678repl'
