import type { ConsumerRow, Database, DestinationRow, DestinationWriteRow, PolicyRow } from '../../ports'
import type { Sealing } from '../sealing'
import type { Connection } from './connection'
import { createCredentialRepository } from './credential-repository'
import { createEnvironmentRepository } from './environment-repository'
import { createExchangeRepository } from './exchange-repository'
import { createKeyCreateRepository } from './key-create-repository'
import { createOwnedRepository } from './owned-repository'
import { createRotationRepository, createWorklistRepository } from './rotation-repository'
import { createSecretManagerRepository } from './secret-manager-repository'
import { createSettingsRepository } from './settings-repository'
import type { Synchronous } from './synchronous'
import { createWorkspaceRepository } from './workspace-repository'

export type Noun =
  | 'environments'
  | 'credentials'
  | 'keyCreates'
  | 'rotations'
  | 'worklists'
  | 'policies'
  | 'consumers'
  | 'destinations'
  | 'destinationWrites'
  | 'secretManagers'
  | 'exchanges'
  | 'settings'
  | 'workspace'
export type Repositories = { [Name in Noun]: Synchronous<Database[Name]> }

export const createRepositories = (connection: Connection, sealing: Sealing): Repositories => ({
  environments: createEnvironmentRepository(connection, sealing('environments')),
  credentials: createCredentialRepository(connection, sealing('credentials'), sealing('versions')),
  keyCreates: createKeyCreateRepository(connection, sealing('key creates')),
  rotations: createRotationRepository(connection, sealing('rotations')),
  worklists: createWorklistRepository(connection, sealing('worklists')),
  policies: createOwnedRepository<PolicyRow>(connection, 'policies', sealing('policies')),
  consumers: createOwnedRepository<ConsumerRow>(connection, 'consumers', sealing('consumers')),
  destinations: createOwnedRepository<DestinationRow>(connection, 'destinations', sealing('destinations')),
  destinationWrites: createOwnedRepository<DestinationWriteRow>(
    connection,
    'destination_writes',
    sealing('destination writes')
  ),
  secretManagers: createSecretManagerRepository(connection, sealing('secret managers')),
  exchanges: createExchangeRepository(connection, sealing('exchange summaries'), sealing('exchanges')),
  settings: createSettingsRepository(connection, sealing('settings')),
  workspace: createWorkspaceRepository(connection, sealing('workspace'))
})
