/** Rotates a key at a provider, or many, until it is killed. */
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { logIn } from './provider-actions'
import { runUntilKilled, type Work } from './run-until-killed'
import { isLasting } from './steps'

const openOne = async ({ services }: Work): Promise<string> =>
  (await services.rotations.list()).find(({ closedAt }) => closedAt === null)?.id ?? ''

/** To the end of the list, whatever waits for a word of a person. */
const workThrough = async ({ services: { worklists } }: Work): Promise<void> => {
  for (let turns = 0; turns < 3; turns += 1) {
    const [list] = await worklists.list()
    if (!list || list.state === 'finished') return
    await worklists.proceed(list.id)
    await worklists.settled(list.id)
  }
}

const actions: Record<string, (work: Work, credentialIds: string[]) => Promise<unknown>> = {
  start: ({ services }, [credentialId = '']) =>
    services.rotations.start({ credentialId, reason: 'scheduled', graceSeconds: 0, nobodyElse: true }),
  lost: ({ services }, [credentialId = '']) =>
    services.rotations.start({ credentialId, reason: 'lost', graceSeconds: 0, nobodyElse: true }),
  continue: async work =>
    work.services.rotations.confirmConsumer(await openOne(work), 'billing', 'person', 'restarted'),
  async undo(work) {
    const id = await openOne(work)
    await work.services.rotations.undo(id, 'to see what is left')
    await work.services.rotations.confirmConsumer(id, 'billing', 'person', 'back on the old key')
  },
  async write(work, [credentialId = '']) {
    const { destinations, rotations } = work.services
    const [destination] = await destinations.list(credentialId)
    const { id, token } = await destinations
      .plan(destination?.id ?? '', null)
      .then(plan => ({ id: plan.destinationId, token: plan.token }))
    const rotationId = await openOne(work)
    await rotations.writeDestination(id, null, token)
    await rotations.proceed(rotationId)
  },
  async worklist(work, credentialIds) {
    const { worklists } = work.services
    const typedCount = String(credentialIds.length)
    const list = await worklists.start({ credentialIds, graceSeconds: 0, nobodyElse: true, stopAfter: 3, typedCount })
    await worklists.settled(list.id)
    await workThrough(work)
  },
  resume: workThrough
}

runUntilKilled(
  createAxiosTransport(),
  async work => {
    const { services, name, extra, arm, acknowledge } = work
    const credential = (await services.credentials.list()).find(({ id }) => id === extra[0])
    if (!credential) throw new Error('there is no such key')
    await logIn(services, credential.environmentId)
    arm()
    await actions[name]?.(work, extra)
    acknowledge(name)
  },
  isLasting
)
