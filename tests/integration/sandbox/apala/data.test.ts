import { beforeEach, describe, expect, it } from 'vitest'
import { call } from '../call'
import { type Apala, exchange, feedback, keys, start } from './support'

const company = '0a9a1a5e-c0de-4c0d-8a11-de00c0de0044'
const customer_id = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
const message = {
  content: '¿Cuándo pago?',
  message_id: 'a1b2',
  channel: 'EMAIL',
  send_timestamp: '2025-11-20T10:00:00+00:00',
  reply_or_not: 'true'
}
const history = { company, customer_id, messages: [message] }
const candidate_message = { content: 'Hoy vence su cuota.', channel: 'SMS', message_id: 'c1' }

let sandbox: Apala
let bearer: string

beforeEach(async () => {
  sandbox = await start()
  bearer = (await exchange(sandbox)).json.access_token
})

const post = (path: string, json: unknown, token = bearer) => call(sandbox, `POST ${path}`, { bearer: token, json })

describe('message_process', () => {
  it('gives back the candidate', async () => {
    const answer = await post('/api/message_process', { ...history, candidate_message, zip_code: '90210' })
    expect([answer.status, answer.json]).toEqual([200, { company, customer_id, candidate_message }])
  })

  it('is not there when the switch says so', async () => {
    sandbox.control.setSwitches({ messageProcessRoute: false })
    expect((await post('/api/message_process', { ...history, candidate_message })).status).toBe(404)
    expect((await post('/api/message_optimizer', { ...history, candidate_message: 'Hola' })).status).toBe(200)
  })

  it.each([
    [{ company: 'x' }, { company: ['is invalid'] }],
    [{ customer_id: undefined }, { customer_id: ["can't be blank"] }],
    [{ zip_code: '123' }, { zip_code: ['is invalid'] }],
    [{ messages: 'none' }, { messages: ['is invalid'] }],
    [
      { messages: [message, { ...message, reply_or_not: true }] },
      { messages: { 1: { reply_or_not: ['is invalid'] } } }
    ],
    [{ messages: [{ ...message, channel: 'sms' }] }, { messages: { 0: { channel: ['is invalid'] } } }],
    [
      { messages: [{ ...message, send_timestamp: '20/11/2025', content: '' }] },
      { messages: { 0: { content: ["can't be blank"], send_timestamp: ['is invalid'] } } }
    ],
    [{ candidate_message: 'text' }, { candidate_message: ['is invalid'] }]
  ])('refuses %j', async (change, errors) => {
    const answer = await post('/api/message_process', { ...history, candidate_message, ...change })
    expect([answer.status, answer.json]).toEqual([422, { errors }])
  })

  it.each([
    [false, 200],
    [true, 403]
  ] as const)('minds the company when the switch says so: %s', async (companyMustMatch, status) => {
    sandbox.control.setSwitches({ companyMustMatch })
    expect((await post('/api/message_process', { ...history, candidate_message, company: customer_id })).status).toBe(
      status
    )
    expect((await post('/api/message_process', { ...history, candidate_message })).status).toBe(200)
  })
})

describe('message_optimizer', () => {
  it('takes the candidate as a text', async () => {
    const answer = await post('/api/message_optimizer', { ...history, candidate_message: 'Pague ya' })
    expect(answer.json).toEqual({
      message_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      optimized_message: '¡Hola! Pague ya ¿Le ayudamos? 😊',
      recommended_channel: 'EMAIL',
      original_message: 'Pague ya'
    })
    expect((await post('/api/message_optimizer', { ...history, candidate_message })).status).toBe(422)
    const silent = { ...history, messages: [], candidate_message: 'x' }
    expect((await post('/api/message_optimizer', silent)).json).toMatchObject({ recommended_channel: 'SMS' })
  })
})

describe('feedback', () => {
  const full = {
    ...feedback,
    actual_sent_message: 'Hola ñ',
    positive_rewards: ['linking_chirp', 'signing_loan_agreement'],
    send_timestamp: '2025-11-20T10:00:00Z',
    reply_timestamp: '2025-11-20T10:05:00.123456+00:00'
  }

  it.each([200, 201] as const)('is given back with id and instant, and status %i', async feedbackStatus => {
    sandbox.control.setSwitches({ feedbackStatus })
    const answer = await post('/api/feedback', full)
    expect(answer.status).toBe(feedbackStatus)
    expect(answer.json).toEqual({
      ...full,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      inserted_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    })
    expect((await post('/api/feedback', feedback)).json).toMatchObject({
      ...feedback,
      actual_sent_message: null,
      positive_rewards: []
    })
  })

  it.each([
    [{ score: 'great' }, { score: ['is invalid'] }],
    [{ score: undefined }, { score: ["can't be blank"] }],
    [{ customer_responded: 'true' }, { customer_responded: ['is invalid'] }],
    [{ positive_rewards: ['linking_chirp', 'x'] }, { positive_rewards: { 1: ['is invalid'] } }],
    [{ send_timestamp: 'yesterday' }, { send_timestamp: ['is invalid'] }],
    [{ message_id: ' ' }, { message_id: ["can't be blank"] }]
  ])('refuses %j', async (change, errors) => {
    const answer = await post('/api/feedback', { ...full, ...change })
    expect([answer.status, answer.json]).toEqual([422, { errors }])
  })

  it('refuses with 400 and in one text when the switches say so', async () => {
    sandbox.control.setSwitches({ validationStatus: 400, errorBody: 'error' })
    const answer = await post('/api/feedback/bulk', { feedback: [feedback, { ...feedback, score: 'x' }] })
    expect([answer.status, answer.json]).toEqual([400, { error: 'feedback.1.score is invalid' }])
  })

  it('is taken in bulk, all or nothing', async () => {
    const answer = await post('/api/feedback/bulk', { feedback: [feedback, { ...full, score: 'bad' }] })
    expect(answer.json).toMatchObject({ success: true, count: 2, feedback: [{ score: 'good' }, { score: 'bad' }] })
    const wrong = await post('/api/feedback/bulk', { feedback: [feedback, {}] })
    expect(wrong.status).toBe(422)
    expect((await post('/api/feedback/bulk', {})).json).toEqual({ errors: { feedback: ["can't be blank"] } })
    expect((await post('/api/feedback/bulk', { feedback: [] })).json).toMatchObject({ count: 0 })
  })

  it.each([
    ['current', 201, 404],
    ['older', 404, 201],
    ['both', 201, 201]
  ] as const)('has the path of the switch: %s', async (feedbackRoutes, current, older) => {
    sandbox.control.setSwitches({ feedbackRoutes })
    expect((await post('/api/feedback', feedback)).status).toBe(current)
    expect((await post('/api/webhook/message_feedback', feedback)).status).toBe(older)
  })
})

describe('an access token', () => {
  it('is needed for all of them, as a Bearer', async () => {
    for (const path of ['message_process', 'message_optimizer', 'feedback', 'feedback/bulk']) {
      const answer = await call(sandbox, `POST /api/${path}`, { json: {} })
      expect([answer.status, answer.json]).toEqual([401, { errors: { detail: 'Missing access token' } }])
      expect((await post(`/api/${path}`, {}, keys.good)).status).toBe(401)
      const headers = { authorization: `bearer ${bearer}` }
      expect((await call(sandbox, `POST /api/${path}`, { json: {}, headers })).status).toBe(422)
    }
  })

  it('is good for what its key is good for', async () => {
    const limited = (await exchange(sandbox, keys.feedbackOnly)).json.access_token
    expect((await post('/api/feedback', feedback, limited)).status).toBe(201)
    const answer = await post('/api/message_optimizer', { ...history, candidate_message: 'x' }, limited)
    expect([answer.status, answer.json]).toEqual([403, { errors: { detail: 'Forbidden' } }])
  })
})
