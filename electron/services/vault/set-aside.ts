import { AppFailure } from '@shared/errors'
import type { Ports } from '../../ports'

/** The way out of damage without a backup: every file of the vault lies in another folder afterwards, none is lost. */
export const setAside = async ({ vaultFiles, clock, logger }: Ports): Promise<void> => {
  try {
    await vaultFiles.setAside(clock.now())
    logger.info('The files of a damaged vault were set aside')
  } catch (error) {
    logger.error('The damaged vault could not be set aside', error)
    throw new AppFailure('vault_unavailable', 'The files could not be moved.', { reason: 'storage' })
  }
}
