/** The keyring that the tests run in, asked as any other program on the bus asks it. */
import { execFile } from 'node:child_process'
import { itemsOf, type SecretTool, serviceOf } from './vault-on-disk'

/** What the command printed; nothing where it found nothing, which it tells by its exit code. */
const secretTool = (args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile('secret-tool', args, (error, stdout) => {
      if (error && error.code !== 1) reject(error)
      else resolve(stdout)
    })
  })

const session: { secretTool: SecretTool } = { secretTool }

/** The accounts of a vault's items. */
export const keychainItems = (home: string): Promise<string[]> => itemsOf(session, home)

/** What an item holds; nothing where it is gone. */
export const keychainItem = async (home: string, account: string): Promise<string> =>
  secretTool(['lookup', 'service', await serviceOf(home), 'account', account])
