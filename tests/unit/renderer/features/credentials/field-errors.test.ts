import type { AppError } from '@shared/errors'
import { expect, it } from 'vitest'
import { fieldErrors } from '../../../../../renderer/features/credentials/field-errors'
import { translatorFor } from '../../i18n/translator'

const t = await translatorFor('en')
const error = (code: AppError['code'], fields: AppError['fields']): AppError => ({ code, message: '', fields })

it('shows each problem at its field', () => {
  const fields = { label: 'too_small', 'environment.name': 'too_big', 'environment.baseUrl': 'userinfo' }
  expect(fieldErrors(error('invalid_input', fields), t)).toEqual({
    label: t('fieldError.required'),
    environmentName: t('fieldError.tooLong'),
    baseUrl: t('baseUrlProblems.userinfo')
  })
})

it('says once what is wrong with a secret, however often', () => {
  const errors = fieldErrors(error('secret_rejected', { secret: 'line_break nul line_break' }), t)
  expect(errors.secret).toBe(`${t('secretProblems.line_break')} ${t('secretProblems.nul')}`)
})

it('finds the fields of the way, of the details and of an environment by itself', () => {
  const fields = {
    'authentication.fields.header': 'too_small',
    'details.owner': 'too_big',
    'tags.3': 'too_big',
    name: 'too_small'
  }
  expect(fieldErrors(error('credential_invalid', fields), t)).toEqual({
    'field.header': t('fieldError.required'),
    owner: t('fieldError.tooLong'),
    tags: t('fieldError.tooLong'),
    environmentName: t('fieldError.required')
  })
})

it('has words for a refused secret without a reason, and for a problem it does not know', () => {
  expect(fieldErrors(error('secret_rejected', {}), t).secret).toBe(t('errors.secret_rejected'))
  expect(fieldErrors(error('invalid_input', { label: 'odd_thing' }), t).label).toContain('odd thing')
})

it('leaves other errors to the form as a whole', () => {
  expect(fieldErrors(error('vault_locked', { label: 'too_small' }), t)).toEqual({})
})
