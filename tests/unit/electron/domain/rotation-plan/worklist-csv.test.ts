import { expect, it } from 'vitest'
import { newWorklist, settleItem, worklistCsv } from '../../../../../electron/domain/rotation-plan'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

it('writes what became of every key, and no formula', () => {
  const candidates = [
    { credentialId: id(1), label: 'Billing, "old"', production: false },
    { credentialId: id(2), label: '=HYPERLINK("http://example.com")', production: true }
  ]
  const list = newWorklist(candidates, { graceSeconds: 0, nobodyElse: true, stopAfter: 3 })
  const settled = settleItem(list, 0, { state: 'failed', waitsFor: null, problem: 'timed_out' })
  expect(worklistCsv(settled)).toBe(
    [
      'turn,key,production,state,waits_for,problem,credential_id,rotation_id',
      `1,"Billing, ""old""",no,failed,,timed_out,${id(1)},`,
      `2,"'=HYPERLINK(""http://example.com"")",yes,waiting,,,${id(2)},`,
      ''
    ].join('\r\n')
  )
})
