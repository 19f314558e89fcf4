import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AuditFields,
  adoptLine,
  type ChainState,
  createEpochKeys,
  genesis,
  logTypes,
  sealRecord,
  verifyLine,
  verifyLines
} from '../../../../electron/domain/audit-chain'

const master = new Uint8Array(32).fill(7)
const vaultId = '11111111-1111-4111-8111-111111111111'
const keys = createEpochKeys(master, vaultId)
const actor = 'app'
const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

const plain: AuditFields = { type: 'test.event', subject: vaultId, data: { outer: { inner: 'value' } } }

const chain = (records: { fields?: AuditFields; minute?: number }[], from: ChainState = genesis) => {
  const lines: Uint8Array[] = []
  let state = from
  for (const [index, { fields = plain, minute = index }] of records.entries()) {
    const sealed = sealRecord(state, fields, { ts: at(minute), actor }, keys)
    lines.push(sealed.line.subarray(0, -1))
    state = sealed.next
  }
  return { lines, state }
}

const ofLength = (count: number) => chain(Array.from({ length: count }, () => ({})))
const text = (line: Uint8Array | undefined): string => Buffer.from(line ?? []).toString()
const faultOf = (lines: Uint8Array[], unfinished?: Uint8Array) => verifyLines(genesis, lines, keys, unfinished).fault

describe('a chain', () => {
  it('verifies from its beginning to the state its writer reached', () => {
    const { lines, state } = ofLength(5)
    expect(verifyLines(genesis, lines, keys)).toEqual({ next: state, fault: null })
    expect(state.seq).toBe(5)
  })

  it('is one JSON object a line, with the fields of the design in their order', () => {
    const [line] = ofLength(1).lines
    expect(Object.keys(JSON.parse(text(line)))).toEqual([
      'v',
      'epoch',
      'seq',
      'ts',
      'type',
      'actor',
      'subject',
      'data',
      'prev',
      'mac'
    ])
  })

  it('keeps what any event says, byte for byte, and covers it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.jsonValue()), (subject, data) => {
        const { lines } = chain([{ fields: { type: 'test.event', subject, data } }, {}])
        expect(faultOf(lines)).toBeNull()
      })
    )
  })
})

describe('the first fault', () => {
  it('is a changed nested field', () => {
    const { lines } = ofLength(3)
    lines[1] = Buffer.from(text(lines[1]).replace('"inner":"value"', '"inner":"other"'))
    expect(faultOf(lines)).toEqual({ seq: 2, reason: 'mac' })
  })

  it('is any single byte that was changed, wherever it is', () => {
    const { lines } = ofLength(2)
    const length = lines[1]?.length ?? 0
    for (let position = 0; position < length; position += 1) {
      for (const bit of [1, 2, 0x20, 0x80]) {
        const changed = Uint8Array.from(lines[1] ?? [])
        changed[position] = (changed[position] ?? 0) ^ bit
        expect(faultOf([lines[0] ?? changed, changed])?.seq, `bit ${bit} of byte ${position}`).toBe(2)
      }
    }
  })

  it('is a missing, doubled or swapped line', () => {
    const { lines } = ofLength(4)
    const pick = (...indexes: number[]) => indexes.map(index => lines[index] ?? new Uint8Array())
    expect(faultOf(pick(0, 2, 3))).toEqual({ seq: 2, reason: 'seq_gap' })
    expect(faultOf(pick(1, 2, 3))).toEqual({ seq: 1, reason: 'seq_gap' })
    expect(faultOf(pick(0, 1, 1, 2))).toEqual({ seq: 3, reason: 'seq_gap' })
    expect(faultOf(pick(0, 2, 1, 3))).toEqual({ seq: 2, reason: 'seq_gap' })
  })

  it('is a line of another history with the right number', () => {
    const { lines, state } = ofLength(2)
    const fork = chain([{}], { ...state, mac: 'f'.repeat(64) })
    expect(faultOf([...lines, ...fork.lines])).toEqual({ seq: 3, reason: 'prev' })
  })

  it('is text that is no record: reformatted, extended or empty', () => {
    const { lines } = ofLength(2)
    const first = lines[0] ?? new Uint8Array()
    const others = [
      '',
      'nonsense',
      `${text(lines[1])} `,
      `${text(lines[1])}\r`,
      text(lines[1]).replace(/"mac":"[0-9a-f]+"/, found => found.toUpperCase()),
      JSON.stringify(JSON.parse(text(lines[1])), null, 1)
    ]
    for (const other of others) expect(faultOf([first, Buffer.from(other)])).toEqual({ seq: 2, reason: 'syntax' })
  })

  it('is a last line without its end', () => {
    expect(faultOf(ofLength(3).lines, Buffer.from('{"v":1,'))).toEqual({ seq: 4, reason: 'torn' })
  })

  it('is found under the key of another vault or another master', () => {
    const { lines } = ofLength(1)
    const otherVault = createEpochKeys(master, '22222222-2222-4222-8222-222222222222')
    const otherMaster = createEpochKeys(new Uint8Array(32).fill(8), vaultId)
    for (const other of [otherVault, otherMaster]) {
      expect(verifyLines(genesis, lines, other).fault).toEqual({ seq: 1, reason: 'mac' })
    }
  })
})

describe('epochs', () => {
  const rotate: AuditFields = { type: logTypes.rotate, data: { nextEpoch: 2 } }

  it('change with log.rotate and only there', () => {
    const { lines, state } = chain([{}, { fields: rotate }, {}])
    expect(faultOf(lines)).toBeNull()
    expect(state.epoch).toBe(2)
    expect(lines.map(line => JSON.parse(text(line)).epoch)).toEqual([1, 1, 2])
  })

  it('refuse a record that says it is of another one', () => {
    const { lines } = chain([{}, {}], { ...genesis, epoch: 2 })
    expect(faultOf(lines)).toEqual({ seq: 1, reason: 'epoch' })
  })

  it('refuse an old key for a new number: the key is the one of the state, whatever the line says', () => {
    const { lines, state } = chain([{}, { fields: rotate }])
    const withOldKey = sealRecord(state, plain, { ts: at(2), actor }, () => keys(1)).line.subarray(0, -1)
    expect(faultOf([...lines, withOldKey])).toEqual({ seq: 3, reason: 'mac' })
  })
})

describe('time', () => {
  it('may step back by five minutes', () => {
    expect(faultOf(chain([{ minute: 10 }, { minute: 5 }]).lines)).toBeNull()
  })

  it('may not step back further, at once or by creeping', () => {
    expect(faultOf(chain([{ minute: 10 }, { minute: 4 }]).lines)).toEqual({ seq: 2, reason: 'time_backwards' })
    const creeping = chain([{ minute: 10 }, { minute: 7 }, { minute: 4 }])
    expect(faultOf(creeping.lines)).toEqual({ seq: 3, reason: 'time_backwards' })
  })

  it('may be set back where the log says so, and runs on from there', () => {
    const said: AuditFields = { type: logTypes.clockBack, data: { from: at(600) } }
    expect(faultOf(chain([{ minute: 600 }, { fields: said, minute: 0 }, { minute: 1 }]).lines)).toBeNull()
    const again = chain([{ minute: 600 }, { fields: said, minute: 100 }, { minute: 90 }])
    expect(faultOf(again.lines)).toEqual({ seq: 3, reason: 'time_backwards' })
  })
})

describe('a gap', () => {
  const told = (missingFrom: number, missingTo: number): AuditFields => ({
    type: logTypes.truncated,
    data: { missingFrom, missingTo }
  })

  it('is taken where log.truncated tells it as it is', () => {
    const { lines, state } = chain([{}, { fields: told(2, 9) }, {}])
    expect(faultOf(lines)).toBeNull()
    expect(state.seq).toBe(11)
  })

  it('is a fault where it is told wrongly', () => {
    for (const wrong of [told(3, 9), told(1, 9), told(2, 1), told(2, 0)]) {
      expect(faultOf(chain([{}, { fields: wrong }]).lines)).toEqual({ seq: 2, reason: 'seq_gap' })
    }
  })
})

describe('a line on its own', () => {
  it('is adopted with the state that follows it', () => {
    const { lines, state } = ofLength(3)
    const adopted = adoptLine(lines[2] ?? new Uint8Array(), 1, keys)
    expect(adopted?.next).toEqual(state)
  })

  it('is not adopted when it was changed or is of another epoch', () => {
    const [line = new Uint8Array()] = ofLength(1).lines
    expect(adoptLine(line, 2, keys)).toBeNull()
    expect(adoptLine(Buffer.from(text(line).replace('value', 'other')), 1, keys)).toBeNull()
  })

  it('leaves the state before it as it was', () => {
    const before = { ...genesis }
    verifyLine(genesis, ofLength(1).lines[0] ?? new Uint8Array(), keys)
    expect(genesis).toEqual(before)
  })
})
