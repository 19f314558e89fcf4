import { keyAnswerSchema, keySourceSchema } from '../../schemas/which-key'
import { command } from './define'

export const whichKeyCommands = {
  /** Names the credentials whose key this is, and keeps nothing; null where the person chose no file. */
  'whichKey.ask': command(keySourceSchema, keyAnswerSchema.nullable())
}
