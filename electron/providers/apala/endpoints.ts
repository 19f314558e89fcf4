/** The catalogue of Apala. Data only. */
import type { Endpoint } from '@shared/schemas/provider'
import { json } from '../catalogue-parts'

const company = '0a9a1a5e-c0de-4c0d-8a11-de00c0de0044'
const customer = '5f0c1f3e-8d53-4d5c-9d0a-6c6f2d1b7a10'
const message = '9b2f7c4e-1a6d-4e0b-b7a3-2f8c5d9e0a11'

const history = [
  {
    content: 'Hola Lucía, le recordamos que su cuota vence el viernes.',
    message_id: '3d7a9c10-6e5b-4f2a-8c41-0b9e7d6f5a12',
    channel: 'SMS',
    send_timestamp: '2026-11-16T14:30:00Z',
    // A text, not a boolean.
    reply_or_not: 'false'
  }
]

const replyAsText = {
  en: 'channel is SMS, EMAIL or OTHER; reply_or_not is the text "true" or "false", not a boolean.',
  es: 'channel es SMS, EMAIL u OTHER; reply_or_not es el texto "true" o "false", no un booleano.'
}

const feedback = {
  message_id: message,
  customer_responded: true,
  score: 'good',
  actual_sent_message: 'Hola Lucía, ¿le queda bien pagar el viernes?',
  positive_rewards: ['updating_account_number'],
  send_timestamp: '2026-11-20T14:30:00Z',
  reply_timestamp: '2026-11-20T15:05:00Z'
}

const feedbackWords = {
  en: 'score is good, bad or neutral. positive_rewards: updating_account_number, sending_pdf_bank_statements, linking_chirp, signing_loan_agreement.',
  es: 'score es good, bad o neutral. positive_rewards: updating_account_number, sending_pdf_bank_statements, linking_chirp, signing_loan_agreement.'
}

const messages: Endpoint[] = [
  {
    id: 'optimize-message',
    task: { en: 'Improve a message before it is sent', es: 'Mejorar un mensaje antes de enviarlo' },
    method: 'POST',
    path: '/api/message_optimizer',
    parameters: [],
    body: json({
      company,
      customer_id: customer,
      messages: history,
      candidate_message: 'Hola Lucía, ¿le queda bien pagar el viernes?'
    }),
    permission: null,
    effect: 'write',
    note: replyAsText
  },
  {
    id: 'process-message',
    task: { en: 'Register a message for a customer', es: 'Registrar un mensaje para un cliente' },
    method: 'POST',
    path: '/api/message_process',
    parameters: [],
    body: json({
      company,
      customer_id: customer,
      messages: history,
      candidate_message: {
        content: 'Hola Lucía, ¿le queda bien pagar el viernes?',
        channel: 'SMS',
        message_id: message
      }
    }),
    permission: null,
    effect: 'write',
    note: {
      en: `The current client of Apala no longer has this call; the path is inferred. ${replyAsText.en}`,
      es: `El cliente actual de Apala ya no tiene esta llamada; la ruta es una deducción. ${replyAsText.es}`
    }
  }
]

const feedbacks: Endpoint[] = [
  {
    id: 'send-feedback',
    task: { en: 'Report how a customer reacted', es: 'Informar la reacción de un cliente' },
    method: 'POST',
    path: '/api/feedback',
    parameters: [],
    body: json(feedback),
    permission: null,
    effect: 'write',
    note: feedbackWords
  },
  {
    id: 'send-feedback-bulk',
    task: { en: 'Report many reactions at once', es: 'Informar muchas reacciones a la vez' },
    method: 'POST',
    path: '/api/feedback/bulk',
    parameters: [],
    body: json({ feedback: [feedback, { ...feedback, customer_responded: false, score: 'neutral' }] }),
    permission: null,
    effect: 'write',
    note: feedbackWords
  },
  {
    id: 'send-feedback-older',
    task: { en: 'Report a reaction to an older server', es: 'Informar una reacción a un servidor antiguo' },
    method: 'POST',
    path: '/api/webhook/message_feedback',
    parameters: [],
    body: json(feedback),
    permission: null,
    effect: 'write',
    note: {
      en: 'Only older servers take feedback here.',
      es: 'Solo los servidores antiguos reciben aquí las reacciones.'
    }
  }
]

const tokens: Endpoint[] = [
  {
    id: 'exchange-key',
    task: { en: 'Exchange a key for a token by hand', es: 'Cambiar una clave por un token a mano' },
    method: 'POST',
    path: '/api/auth/token',
    parameters: [],
    body: json({ api_key: '' }),
    permission: null,
    effect: 'write',
    withoutKey: true,
    note: {
      en: 'Latchkey does this by itself for every request with a saved key; a key typed here is in the request as it is.',
      es: 'Latchkey lo hace solo en cada solicitud con una clave guardada; una clave escrita aquí va tal cual en la solicitud.'
    }
  },
  {
    id: 'refresh-token',
    task: { en: 'Renew an access token by hand', es: 'Renovar un token de acceso a mano' },
    method: 'POST',
    path: '/api/auth/refresh',
    parameters: [],
    body: json({ refresh_token: '' }),
    permission: null,
    effect: 'write',
    withoutKey: true,
    note: {
      en: 'The answer holds no new refresh token: the old one stays good.',
      es: 'La respuesta no trae un nuevo refresh token: el anterior sigue valiendo.'
    }
  }
]

export const endpoints: Endpoint[] = [...messages, ...feedbacks, ...tokens]
