import type { AppError } from '@shared/errors'
import type { TFunction } from 'i18next'
import { en } from '../../i18n/en'
import { isKnownKey } from '../feedback/known-key'
import type { AwsTargetField } from '../secret-managers/aws-target'
import type { TargetField } from './target-values'

export type TargetFaults = Partial<Record<TargetField | AwsTargetField | 'file', string>>

const ownPart = 'target.'

/** What main found wrong, at the field it is about. Errors that are about no field give none. */
export const targetFaults = (error: AppError, t: TFunction): TargetFaults => {
  const faults: TargetFaults = {}
  if (error.code !== 'invalid_input') return faults
  for (const path of Object.keys(error.fields)) {
    const field = path.startsWith(ownPart) ? path.slice(ownPart.length) : ''
    if (isKnownKey(en.destinations.fieldProblems, field)) faults[field] = t(`destinations.fieldProblems.${field}`)
  }
  return faults
}
