/** Writes a key to the file of a service, or undoes it, until it is killed. */
import { runUntilKilled } from './run-until-killed'

runUntilKilled(null, async ({ services, name, arm, acknowledge }) => {
  const { credentials, destinations } = services
  const [credential] = await credentials.list()
  const [destination] = await destinations.list(credential?.id ?? '')
  if (!credential || !destination) throw new Error('there is no such destination')
  if (name === 'undo') {
    const written = (await destinations.writes(credential.id)).find(({ canUndo }) => canUndo)
    arm()
    await destinations.undo(written?.id ?? '')
  } else {
    const { token } = await destinations.plan(destination.id, null)
    arm()
    await destinations.write(destination.id, null, token)
  }
  acknowledge(name)
})
