import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { serveHelper } from '../../../../electron/adapters/helper-host'
import {
  createHelperClient,
  type HelperClientOptions,
  type HelperProcess
} from '../../../../electron/adapters/helper-process'

interface Operations {
  echo(value: unknown): Promise<unknown>
  sum(a: number, b: number): number
  fail(): Promise<never>
  refuse(): Promise<never>
  returnFunction(): unknown
  hang(): Promise<never>
}

/** A helper in this process: its messages are cloned as real ones are, and it can be made to end. */
const createFakeHelper = () => {
  let listenToParent: (event: { data: unknown }) => void = () => {}
  const messageListeners: ((message: unknown) => void)[] = []
  const exitListeners: ((code: number | null) => void)[] = []
  const received: unknown[] = []
  let alive = true
  const exit = (code: number | null): void => {
    if (!alive) return
    alive = false
    for (const listener of exitListeners) listener(code)
  }
  const sendToParent = (message: unknown): void => {
    const copy = structuredClone(message)
    setImmediate(() => {
      for (const listener of messageListeners) listener(copy)
    })
  }
  const process: HelperProcess = {
    post(message) {
      const copy = structuredClone(message)
      received.push(copy)
      setImmediate(() => alive && listenToParent({ data: copy }))
    },
    onMessage: listener => messageListeners.push(listener),
    onExit: listener => exitListeners.push(listener),
    kill: vi.fn(() => exit(null))
  }
  serveHelper<Operations>(
    {
      on: (_event, listener) => {
        listenToParent = listener
      },
      postMessage: sendToParent
    },
    {
      echo: async value => value,
      sum: (a, b) => a + b,
      fail: async () => {
        throw new TypeError('out of order')
      },
      refuse: async () => {
        throw new AppFailure('row_damaged', 'It does not open', { table: 'credentials', id: 'x' })
      },
      returnFunction: () => () => {},
      hang: () => new Promise<never>(() => {})
    }
  )
  return { process, received, exit, sendToParent }
}

const setUp = (options: Partial<HelperClientOptions> = {}) => {
  const helpers: ReturnType<typeof createFakeHelper>[] = []
  const spawn = vi.fn(() => {
    const helper = createFakeHelper()
    helpers.push(helper)
    return helper.process
  })
  const latest = () => {
    const helper = helpers.at(-1)
    if (!helper) throw new Error('No helper has been started')
    return helper
  }
  return { client: createHelperClient<Operations>({ spawn, deadlineMs: 1_000, ...options }), spawn, helpers, latest }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a call', () => {
  it('starts the helper with the first call and reuses it', async () => {
    const { client, spawn } = setUp()
    expect(spawn).not.toHaveBeenCalled()
    expect(await client.call('sum', [1, 2])).toBe(3)
    expect(await client.call('sum', [3, 4])).toBe(7)
    expect(spawn).toHaveBeenCalledTimes(1)
  })

  it('carries bytes', async () => {
    const { client } = setUp()
    expect(await client.call('echo', [new Uint8Array([0, 255, 10])])).toEqual(new Uint8Array([0, 255, 10]))
  })

  it('matches answers to calls in whatever order they come', async () => {
    const { client, latest } = setUp()
    const hanging = client.call('hang', [])
    expect(await client.call('sum', [1, 1])).toBe(2)
    latest().sendToParent({ id: 1, ok: true, output: 'late' })
    expect(await hanging).toBe('late')
  })

  it('fails with the message of what the operation threw, or with its AppFailure', async () => {
    const { client } = setUp()
    await expect(client.call('fail', [])).rejects.toMatchObject({ reason: 'failed', message: 'out of order' })
    const refusal = await client.call('refuse', []).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(AppFailure)
    expect(refusal).toMatchObject({
      code: 'row_damaged',
      message: 'It does not open',
      fields: { table: 'credentials', id: 'x' }
    })
  })

  it('fails where the operation is unknown or its result cannot be cloned', async () => {
    const { client } = setUp()
    await expect(client.call('toString' as 'hang', [])).rejects.toMatchObject({ reason: 'failed' })
    await expect(client.call('returnFunction', [])).rejects.toMatchObject({ reason: 'failed' })
  })

  it('fails, and leaves the client usable, where its arguments cannot be cloned', async () => {
    const { client } = setUp()
    await expect(client.call('echo', [() => {}])).rejects.toThrow('could not be cloned')
    expect(await client.call('sum', [1, 1])).toBe(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('passes over messages that are no calls and no replies', async () => {
    const { client, latest } = setUp()
    await client.call('sum', [1, 1])
    for (const noise of [null, 'x', 1, {}, { id: '1', ok: true }, { id: 99, ok: true, output: 1 }]) {
      latest().sendToParent(noise)
      latest().process.post(noise)
    }
    expect(await client.call('sum', [2, 2])).toBe(4)
  })
})

describe('a deadline', () => {
  it('fails the call alone', async () => {
    const { client, latest } = setUp()
    const hanging = client.call('hang', [])
    const other = client.call('hang', [], { deadlineMs: Number.POSITIVE_INFINITY })
    vi.advanceTimersByTime(1_000)
    await expect(hanging).rejects.toMatchObject({ reason: 'timeout' })
    expect(latest().process.kill).not.toHaveBeenCalled()
    latest().sendToParent({ id: 2, ok: true, output: 'still there' })
    expect(await other).toBe('still there')
  })

  it('may be set for one call', async () => {
    const { client } = setUp()
    const hanging = client.call('hang', [], { deadlineMs: 10 })
    vi.advanceTimersByTime(10)
    await expect(hanging).rejects.toMatchObject({ reason: 'timeout' })
  })

  it('takes the helper with it when asked to, and the next call gets a fresh one', async () => {
    const onExit = vi.fn()
    const { client, spawn, helpers } = setUp({ killOnTimeout: true, onExit })
    const hanging = client.call('hang', [])
    const other = client.call('hang', [], { deadlineMs: 5_000 })
    vi.advanceTimersByTime(1_000)
    await expect(hanging).rejects.toMatchObject({ reason: 'timeout' })
    await expect(other).rejects.toMatchObject({ reason: 'crashed' })
    expect(helpers[0]?.process.kill).toHaveBeenCalledTimes(1)
    expect(onExit).toHaveBeenCalledTimes(1)
    expect(await client.call('sum', [1, 1])).toBe(2)
    expect(spawn).toHaveBeenCalledTimes(2)
  })

  it('leaves no timer behind an answer', async () => {
    const { client } = setUp()
    await client.call('sum', [1, 1])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ignores what a dismissed helper still says', async () => {
    const { client, helpers } = setUp({ killOnTimeout: true })
    const hanging = client.call('hang', [])
    vi.advanceTimersByTime(1_000)
    await expect(hanging).rejects.toMatchObject({ reason: 'timeout' })
    const second = client.call('hang', [])
    helpers[0]?.sendToParent({ id: 2, ok: true, output: 'from the dead' })
    await new Promise(resolve => setImmediate(resolve))
    helpers[1]?.sendToParent({ id: 2, ok: true, output: 'from the living' })
    expect(await second).toBe('from the living')
  })
})

describe('an exit', () => {
  it('fails every pending call, after telling', async () => {
    const order: string[] = []
    const { client, latest } = setUp({ onExit: code => order.push(`exit ${code}`) })
    const failures = [client.call('hang', []), client.call('hang', [])].map(call =>
      call.catch((error: { reason: string }) => order.push(error.reason))
    )
    latest().exit(11)
    await Promise.all(failures)
    expect(order).toEqual(['exit 11', 'crashed', 'crashed'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is followed by a fresh helper at the next call', async () => {
    const { client, latest, spawn } = setUp()
    await client.call('sum', [1, 1])
    latest().exit(1)
    expect(await client.call('sum', [1, 1])).toBe(2)
    expect(spawn).toHaveBeenCalledTimes(2)
  })

  it('holds off restarts when it happens again and again, longer each time up to the limit', async () => {
    const { client, latest, spawn } = setUp({ backoffMs: 100, maxBackoffMs: 300 })
    const crash = async (): Promise<void> => {
      const call = client.call('hang', [])
      latest().exit(1)
      await expect(call).rejects.toMatchObject({ reason: 'crashed' })
    }
    await crash()
    await crash()
    for (const wait of [100, 200, 300, 300]) {
      const started = spawn.mock.calls.length
      await expect(client.call('sum', [1, 1])).rejects.toMatchObject({ reason: 'crashed' })
      vi.advanceTimersByTime(wait - 1)
      await expect(client.call('sum', [1, 1])).rejects.toMatchObject({ reason: 'crashed' })
      expect(spawn).toHaveBeenCalledTimes(started)
      vi.advanceTimersByTime(1)
      await crash()
    }
    vi.advanceTimersByTime(300)
    expect(await client.call('sum', [1, 1])).toBe(2)
    latest().exit(1)
    expect(await client.call('sum', [1, 1])).toBe(2)
  })

  it('counts a helper that cannot be started', async () => {
    const spawn = vi.fn((): HelperProcess => {
      throw new Error('no such file')
    })
    const client = createHelperClient<Operations>({ spawn, deadlineMs: 1_000 })
    await expect(client.call('hang', [])).rejects.toMatchObject({ reason: 'crashed' })
    await expect(client.call('hang', [])).rejects.toMatchObject({ reason: 'crashed' })
    await expect(client.call('hang', [])).rejects.toMatchObject({ reason: 'crashed' })
    expect(spawn).toHaveBeenCalledTimes(2)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('restart and close', () => {
  it('restart kills, fails what is pending and counts as no crash', async () => {
    const { client, helpers, spawn } = setUp()
    for (let round = 0; round < 4; round += 1) {
      const hanging = client.call('hang', [])
      client.restart()
      await expect(hanging).rejects.toMatchObject({ reason: 'crashed' })
      expect(helpers[round]?.process.kill).toHaveBeenCalledTimes(1)
    }
    expect(spawn).toHaveBeenCalledTimes(4)
  })

  it('close fails what is pending, kills and refuses what comes after', async () => {
    const { client, latest, spawn } = setUp()
    const hanging = client.call('hang', [])
    client.close()
    expect(latest().process.kill).toHaveBeenCalledTimes(1)
    await expect(hanging).rejects.toMatchObject({ reason: 'closed' })
    await expect(client.call('sum', [1, 1])).rejects.toMatchObject({ reason: 'closed' })
    client.close()
    client.restart()
    expect(spawn).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('close without a helper starts none', () => {
    const { client, spawn } = setUp()
    client.close()
    expect(spawn).not.toHaveBeenCalled()
  })
})
