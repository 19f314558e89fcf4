/** Adds, edits, deletes and imports keys until it is killed. */
import { actions } from './actions'
import { runUntilKilled } from './run-until-killed'

runUntilKilled(null, async ({ services, name, arm, acknowledge }) => {
  const action = actions[name]
  if (!action) throw new Error(`there is no ${name}`)
  const target = (await services.credentials.list()).find(({ label }) => label === action.target)
  arm()
  await action.run(services, target?.id ?? '', acknowledge)
})
