/** What a person does when the process ends: the same in the process that is killed and in the one that looks at it. */
import { noDetails } from '@shared/schemas/credential'
import type { openServices } from './services'

type Services = Pick<ReturnType<typeof openServices>, 'credentials'>

export const environment = {
  name: 'Production',
  baseUrl: 'https://api.wisphub.net',
  production: true,
  color: 'gray'
} as const
const elsewhere = { ...environment, name: 'Other', baseUrl: 'https://api.wisphub.io' }

const large = 'x'.repeat(4000)
/** By label, since ids are known only to the process that made them. */
export const secrets: Record<string, string> = {
  kept: 'Kept0000.secretBeforeAnythingHappened0000',
  'kept large': `Kept0001.${large}`,
  added: 'Added000.secretOfOneThatWasAdded000000000',
  'added large': `Added001.${large}`,
  replacement: 'Other000.secretThatReplacesTheFirst000000',
  'large replacement': `Other001.${large}`,
  'import 1': 'Import01.secretOfOneFromAFile000000000001',
  'import 2': `Import02.${large}`,
  'import 3': 'Import03.secretOfOneFromAFile000000000003'
}

const create = (
  { credentials }: Services,
  label: string,
  place: typeof environment | typeof elsewhere = environment,
  origin: 'person' | 'file' = 'person'
) => {
  const given = { providerId: 'wisphub-net', label, tags: [], details: noDetails, environment: place, keep: true }
  return credentials.create({ ...given, secret: secrets[label] ?? '' }, origin)
}

export const keep = (services: Services, label: string) => create(services, label)

export interface Action {
  /** Label of the credential it is done to, null where it makes its own. */
  target: 'kept' | 'kept large' | null
  /** Secrets that its target may have afterwards, by label; null stands for gone. */
  outcomes: (string | null)[]
  run(services: Services, targetId: string, acknowledge: (label: string) => void): Promise<void>
}

const add = (label: string, place: typeof environment | typeof elsewhere = environment): Action => ({
  target: null,
  outcomes: [],
  async run(services, _, acknowledge) {
    await create(services, label, place)
    acknowledge(label)
  }
})

const replace = (target: 'kept' | 'kept large', by: string): Action => ({
  target,
  outcomes: [target, by],
  async run({ credentials }, id, acknowledge) {
    await credentials.replaceSecret(id, secrets[by] ?? '')
    acknowledge(by)
  }
})

const remove = (target: 'kept' | 'kept large'): Action => ({
  target,
  outcomes: [target, null],
  async run({ credentials }, id) {
    await credentials.delete(id)
    await credentials.finishDeletions()
  }
})

export const actions: Record<string, Action> = {
  add: add('added'),
  'add to a new environment': add('added', elsewhere),
  'add a large one': add('added large'),
  edit: {
    target: 'kept',
    outcomes: ['kept'],
    async run({ credentials }, id) {
      const authentication = { methodId: '', fields: {} }
      await credentials.update({ id, label: 'kept', tags: ['changed'], authentication, details: noDetails })
    }
  },
  'edit the secret': replace('kept', 'replacement'),
  'edit it to a large one': replace('kept', 'large replacement'),
  'edit a large one': replace('kept large', 'replacement'),
  delete: remove('kept'),
  'delete a large one': remove('kept large'),
  import: {
    target: null,
    outcomes: [],
    async run(services, _, acknowledge) {
      for (const label of ['import 1', 'import 2', 'import 3']) {
        await create(services, label, environment, 'file')
        acknowledge(label)
      }
    }
  }
}
