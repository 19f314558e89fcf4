/** Judges the answer to a check request: only content that was expected proves anything. */
import type { CheckExpectation, CheckOutcome } from '@shared/schemas/consumer'

export interface CheckAnswer {
  /** Null where none came. */
  status: number | null
  text: string
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Undefined where there is no such member. An empty path is the document. */
const memberOf = (document: unknown, path: string): unknown =>
  path === ''
    ? document
    : path
        .split('.')
        .reduce<unknown>(
          (value, name) =>
            typeof value === 'object' && value !== null && Object.hasOwn(value, name)
              ? Reflect.get(value, name)
              : undefined,
          document
        )

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const judgeContent = (expectation: CheckExpectation, text: string): CheckOutcome => {
  if (expectation.kind === 'text') {
    if (text.includes(expectation.contains)) return 'proven'
    return isEmpty(parse(text)) && text.length < 10 ? 'empty' : 'unexpected'
  }
  const value = memberOf(parse(text), expectation.member)
  if (expectation.kind === 'filled') {
    if (!Array.isArray(value)) return 'unexpected'
    return value.length > 0 ? 'proven' : 'empty'
  }
  if (value === undefined) return 'unexpected'
  return isEmpty(value) ? 'empty' : 'proven'
}

/** A status of success alone proves nothing: some services answer an empty list when their own key was refused. */
export const judgeCheck = (expectation: CheckExpectation, { status, text }: CheckAnswer): CheckOutcome => {
  if (status === null) return 'no_answer'
  if (status === 401 || status === 403) return 'refused'
  if (status < 200 || status >= 300) return 'unexpected'
  return judgeContent(expectation, text)
}
