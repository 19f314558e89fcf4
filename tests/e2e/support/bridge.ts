/** Main, asked as the page asks it: through `window.bridge`, in the page's own world. */
import type { Page } from '@playwright/test'
import type { CommandInput, CommandName, CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'

export const call = <Name extends CommandName>(
  page: Page,
  name: Name,
  input: CommandInput<Name>
): Promise<Result<CommandOutput<Name>>> =>
  page.evaluate<Result<CommandOutput<Name>>, readonly [string, unknown]>(
    ([command, value]) => Reflect.get(globalThis, 'bridge').call(command, value),
    [name, input]
  )

/** As `call`, where only success will do. */
export const ask = async <Name extends CommandName>(
  page: Page,
  name: Name,
  input: CommandInput<Name>
): Promise<CommandOutput<Name>> => {
  const result = await call(page, name, input)
  if (result.ok) return result.value
  throw new Error(`${name} ended in ${result.error.code}: ${result.error.message}`)
}
