import { comparisonRequestSchema, comparisonSchema } from '../../schemas/comparison'
import { command } from './define'

export const comparisonCommands = {
  /** Two exchanges of the history, as they are kept: masked. */
  'comparisons.get': command(comparisonRequestSchema, comparisonSchema)
}
