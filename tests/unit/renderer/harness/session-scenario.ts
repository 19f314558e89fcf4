/** Who is signed in where, for looking at it. */
import type { FakeState } from '../fake-bridge'
import { fakeId } from '../fake-data'
import { noSessions, signedIn, signedOut } from '../fake-main/sessions'

const staging = fakeId(1, 3)
const office = fakeId(1, 5)
const account = 'lucia.pena@example.com'

const looks: Record<string, FakeState['sessions']['held']> = {
  in: { [staging]: { ...signedIn(staging, account, 22), lastSuccessAt: new Date(Date.now() - 240_000).toISOString() } },
  expired: { [staging]: signedOut(staging, { status: 'expired', account, cookieName: 'session' }) },
  kept: { [staging]: signedOut(staging, { account, passwordKept: true }) },
  many: {
    [staging]: { ...signedIn(staging, account, 22), passwordKept: true },
    [office]: signedOut(office, { status: 'expired', account: 'soporte@example.com' })
  }
}

const officeEnvironment: FakeState['environments'][number] = {
  id: office,
  providerId: 'fiberwise',
  name: 'Fiberwise office',
  baseUrl: 'https://fiberwise.office.example',
  production: true,
  color: 'violet',
  guard: 'confirm',
  sandbox: false
}

/** `session=in|expired|kept|many`, and `login=` what every login comes to. */
export const sessionScenario = (parameters: URLSearchParams): Pick<FakeState, 'sessions'> => ({
  sessions: {
    held: looks[parameters.get('session') ?? ''] ?? noSessions.held,
    problem: parameters.get('login') as FakeState['sessions']['problem']
  }
})

/** One more place to log in, or none at all. */
export const sessionEnvironments = (
  parameters: URLSearchParams,
  environments: FakeState['environments']
): FakeState['environments'] => {
  if (parameters.get('session') === 'none') return environments.filter(one => one.providerId !== 'fiberwise')
  return parameters.get('session') === 'many' ? [...environments, officeEnvironment] : environments
}
