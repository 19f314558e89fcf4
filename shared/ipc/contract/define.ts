import type { z } from 'zod'

export interface Command<Input extends z.ZodType, Output extends z.ZodType> {
  input: Input
  output: Output
}

/** One command: what may come in, and the only fields that may go out. */
export const command = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output
): Command<Input, Output> => ({ input, output })
