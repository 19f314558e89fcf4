/** Rotates a key at a provider until it is killed. */
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { logIn } from './provider-actions'
import { runUntilKilled } from './run-until-killed'

runUntilKilled(createAxiosTransport(), async ({ services, name, extra: [credentialId = ''], arm, acknowledge }) => {
  const credential = (await services.credentials.list()).find(({ id }) => id === credentialId)
  if (!credential) throw new Error('there is no such key')
  await logIn(services, credential.environmentId)
  const { rotations } = services
  const reason = name === 'lost' ? 'lost' : 'scheduled'
  const open = (await rotations.list()).find(({ closedAt }) => closedAt === null)
  arm()
  if (name === 'undo') await rotations.undo(open?.id ?? '', 'to see what is left')
  else if (name === 'continue') await rotations.confirmConsumer(open?.id ?? '', 'billing', 'person', 'restarted')
  else await rotations.start({ credentialId, reason, graceSeconds: 0 })
  acknowledge(name)
})
