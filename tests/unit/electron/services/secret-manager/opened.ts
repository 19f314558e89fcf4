import { exampleCredential, setUpServices } from '../setup'

export const exampleAccess = {
  accessKeyId: 'AKIALATCHKEYTEST0001',
  secretAccessKey: 'canarySecretAccessKey0000000000000000000',
  sessionToken: 'canarySessionToken000000000000000000000=='
}

export const exampleConnection = {
  label: 'Billing account',
  region: 'eu-south-2',
  endpoint: null,
  access: exampleAccess
}

/** An open vault with a connection, over a secret manager in memory. */
export const setUpConnection = async (overrides: Parameters<typeof setUpServices>[0] = {}) => {
  const services = setUpServices(overrides)
  await services.vault.open()
  const connection = await services.secretManagers.create(exampleConnection)
  return { ...services, connection }
}

/** With a key, and a secret that holds it. */
export const setUpSecret = async () => {
  const services = await setUpConnection()
  const { id: credentialId } = await services.credentials.create(exampleCredential)
  const before = `{"api_key":"${exampleCredential.secret}","base_url":"https://api.wisphub.net","other":1}`
  services.secretManager.put('production/billing', before)
  const destination = await services.destinations.create({
    credentialId,
    choiceId: null,
    target: {
      kind: 'aws_secrets_manager',
      connectionId: services.connection.id,
      secretId: 'production/billing',
      keyMember: 'api_key',
      baseUrlMember: 'base_url'
    }
  })
  return { ...services, credentialId, destination, before, secret: exampleCredential.secret }
}
