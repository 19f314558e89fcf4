/** Logs in, keeps tokens and manages keys at a provider until it is killed. */
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { type Ground, providerActions } from './provider-actions'
import { runUntilKilled } from './run-until-killed'

runUntilKilled(createAxiosTransport(), async ({ services, name, extra: [ground = '{}'], arm, acknowledge }) => {
  const action = providerActions[name]
  if (!action) throw new Error(`there is no ${name}`)
  const place = JSON.parse(ground) as Ground
  const found = await action.prepare(services, place)
  arm()
  await action.run(services, place, typeof found === 'string' ? found : '')
  acknowledge(name)
})
