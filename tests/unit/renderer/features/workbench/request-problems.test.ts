import { expect, it } from 'vitest'
import { requestProblems } from '../../../../../renderer/features/workbench/request-problems'
import { translatorFor } from '../../i18n/translator'

it('says where and what, line by line', async () => {
  const t = await translatorFor('es-MX')
  const fields = { url: 'url_fragment', 'headers.2.name': 'header_name_invalid', 'query.0.value': 'unheard_of' }
  expect(requestProblems({ code: 'request_invalid', message: '', fields }, t)).toEqual([
    { place: 'URL', text: t('requestProblems.url_fragment') },
    { place: 'Encabezados, línea 3', text: t('requestProblems.header_name_invalid') }
  ])
})
