#!/usr/bin/env node
// npm run typecheck: the compiler over every project of the tree; one failing project does not hide the others.
import path from 'node:path'
import { ROOT } from './setup/paths.mjs'
import { attach } from './setup/run.mjs'

const PROJECTS = ['shared', 'electron', 'electron/preload', 'renderer', 'tests', 'scripts']
const compiler = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')

const failed = []
for (const project of PROJECTS) {
  const status = await attach([process.execPath, compiler, '-p', project], { cwd: ROOT })
  if (status !== 0) failed.push(project)
}
console.log(
  failed.length === 0 ? `typecheck: ${PROJECTS.length} projects ok` : `typecheck: errors in ${failed.join(', ')}`
)
process.exitCode = failed.length === 0 ? 0 : 1
