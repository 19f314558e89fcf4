/** Answers of WispHub Net whose meaning is known. Data only. */
import type { KnownError } from '@shared/schemas/provider'

/** Parts of texts without accents: some servers escape those. */
export const errors: KnownError[] = [
  {
    status: 401,
    body: 'Las credenciales de autenticaci',
    kind: 'key_missing',
    meaning: {
      en: 'No key arrived. It belongs in Authorization, after the word Api-Key and one blank.',
      es: 'No llegó ninguna clave. Va en Authorization, después de la palabra Api-Key y un espacio.'
    }
  },
  {
    status: 401,
    body: '',
    kind: 'key_refused',
    meaning: {
      en: 'WispHub does not accept this key: it is wrong, expired or revoked.',
      es: 'WispHub no acepta esta clave: es incorrecta, venció o fue revocada.'
    }
  },
  {
    status: 403,
    body: 'Usted no tiene permiso',
    kind: 'not_allowed',
    meaning: {
      en: 'The key is good, but its staff user may not do this.',
      es: 'La clave es válida, pero su usuario del personal no tiene permiso para esto.'
    }
  },
  {
    status: 403,
    body: 'Credenciales de autenticaci',
    kind: 'key_refused',
    meaning: {
      en: 'WispHub does not accept this key: it is wrong, expired or revoked.',
      es: 'WispHub no acepta esta clave: es incorrecta, venció o fue revocada.'
    }
  },
  {
    status: 403,
    body: '',
    silent: true,
    kind: 'wrong_host',
    meaning: {
      en: 'The panel’s own address and the wrong one of .net and .io answer 403 even to a good key. Compare the host with Mi Empresa → URL de consulta de API.',
      es: 'La dirección del panel y la equivocada entre .net y .io responden 403 incluso con una clave válida. Compara el servidor con Mi Empresa → URL de consulta de API.'
    }
  },
  {
    status: 404,
    body: '',
    kind: 'not_found',
    meaning: {
      en: 'There is no such record, or the path is wrong; paths end in a slash.',
      es: 'No existe ese registro, o la ruta está mal; las rutas terminan en barra.'
    }
  },
  {
    status: 400,
    body: '',
    kind: 'invalid',
    meaning: {
      en: 'A value was not accepted. The body names each field with its message.',
      es: 'No se aceptó algún valor. El cuerpo nombra cada campo con su mensaje.'
    }
  },
  {
    status: 415,
    body: '',
    kind: 'wrong_content_type',
    meaning: {
      en: 'The body is of the wrong kind: tickets are sent as multipart form, everything else as JSON.',
      es: 'El cuerpo es del tipo equivocado: los tickets van como formulario multipart y lo demás como JSON.'
    }
  },
  {
    status: 429,
    body: '',
    kind: 'too_many_requests',
    meaning: {
      en: 'More than about 100 requests a minute or 1000 an hour. Retry-After says how many seconds to wait.',
      es: 'Más de unas 100 solicitudes por minuto o 1000 por hora. Retry-After indica cuántos segundos esperar.'
    }
  }
]
