import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'

const notThere = async (): Promise<never> => {
  throw new AppFailure('rotation_not_found', 'There is no such rotation.')
}

/** No key has been rotated yet. */
export const rotationHandlers = () =>
  ({
    'rotations.list': async () => [],
    'rotations.get': notThere,
    'rotations.versions': async () => [],
    'rotations.outlook': notThere,
    'rotations.start': notThere,
    'rotations.continue': notThere,
    'rotations.continueInterrupted': async () => [],
    'rotations.paste': notThere,
    'rotations.confirmConsumer': notThere,
    'rotations.withdrawConsumer': notThere,
    'rotations.whyHeld': notThere,
    'rotations.confirmRemoval': notThere,
    'rotations.vouch': notThere,
    'rotations.undo': notThere,
    'rotations.setDisabled': async () => ({}),
    'rotations.release': async () => ({}),
    'worklists.list': async () => [],
    'worklists.start': notThere,
    'worklists.continue': notThere,
    'worklists.stop': notThere
  }) satisfies Partial<Handlers>
