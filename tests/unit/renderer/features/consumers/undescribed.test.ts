import { type Consumer, consumerDefaults } from '@shared/schemas/consumer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { undescribed } from '../../../../../electron/domain/consumers'
import { undescribedOf } from '../../../../../renderer/features/consumers/undescribed'
import { fakeId } from '../../fake-data'

const billing: Consumer = {
  ...{ id: fakeId(7, 1), credentialId: fakeId(2, 1), service: '', host: '', reload: '', check: null, evidence: null },
  ...consumerDefaults
}

it('knows bare names as main does', () => {
  const name = fc.constantFrom('Middleware', ' middleware ', 'MIDDLEWARE', 'Report', 'report ', 'Panel')
  fc.assert(
    fc.property(fc.array(name), fc.array(name), (consumers, services) => {
      const described = services.map(service => ({ ...billing, service }))
      const details = { owner: '', issuedOn: null, expiresOn: null, consumers }
      const asMain = undescribed(details, described)
      expect(undescribedOf(consumers, described)).toEqual(asMain)
    })
  )
})
