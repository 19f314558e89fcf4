import type { JsonValue } from '../core/json-text'
import type { Client } from './data/clients'
import type { PingTask } from './store'
import type { WisphubNetSwitches } from './switches'

type Outcome = 'success' | 'timeout' | 'router-error' | 'failure'

/** How far a task is, as the switches decide: by the number of reads or by the time since its start. */
export function statusOf(task: PingTask, switches: WisphubNetSwitches, now: number): string {
  const byReads = switches.taskProgress === 'reads'
  const passed = byReads ? task.reads - 1 : now - task.startedAt
  const pending = byReads ? switches.taskPendingReads : switches.taskPendingMs
  const process = byReads ? switches.taskProcessReads : switches.taskProcessMs
  if (passed < pending) return 'PENDING'
  if (passed < pending + process || switches.taskOutcome === 'endless') return 'PROCESS'
  return outcomeOf(task.client, switches) === 'failure' ? 'FAILURE' : 'SUCCESS'
}

/**
 * The result of a finished ping: one-key objects `ping-1` to `ping-n`, each with texts or with the error of the router,
 * and a last one that counts. Source: wire facts of WispHub Net, "ping result".
 */
export function resultOf(task: PingTask, switches: WisphubNetSwitches): JsonValue {
  const outcome = outcomeOf(task.client, switches)
  if (outcome === 'failure') return 'ConnectionError: el router no respondió'
  const lines = Array.from({ length: task.pings }, (_, place) => ({
    [`ping-${place + 1}`]: lineOf(outcome, task.client, place)
  }))
  const good = lines.filter((_, place) => isAnswered(outcome, place)).length
  return [...lines, { 'ping-exitoso': `${good} de ${task.pings}` }]
}

function outcomeOf(client: Client, switches: WisphubNetSwitches): Outcome {
  const { taskOutcome } = switches
  if (taskOutcome === 'success' || taskOutcome === 'router-error' || taskOutcome === 'failure') return taskOutcome
  if (client.ip === '') return 'router-error'
  return client.estado === 'Suspendido' || client.estado === 'Cancelado' ? 'timeout' : 'success'
}

/** A good line loses the fourth ping, so that results are not all or nothing. */
function isAnswered(outcome: Outcome, place: number): boolean {
  return outcome === 'success' && place % 4 !== 3
}

function lineOf(outcome: Outcome, client: Client, place: number): JsonValue {
  if (outcome === 'router-error') return 'Error: no se pudo conectar con el router (invalid value for argument address)'
  const host = client.ip === '' ? '0.0.0.0' : client.ip
  if (isAnswered(outcome, place)) {
    return { host, sent: '1', received: '1', 'packet-loss': '0', time: `${8 + ((place * 7) % 30)}ms` }
  }
  return { host, sent: '1', received: '0', 'packet-loss': '100', time: '', status: 'timeout' }
}
