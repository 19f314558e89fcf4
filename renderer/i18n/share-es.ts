/** Compartir una llamada, y las palabras del documento mismo, como en inglés. */
import type { Translation } from './translation'

export const esShare: Translation['share'] = {
  open: 'Compartir…',
  openHelp: 'Para un tique o para otra persona: sin ninguna clave',
  title: 'Compartir esta llamada',
  intro: 'Las claves nunca forman parte. Antes de escribir nada se busca en todo ello cada valor de la bóveda.',
  bodies: 'Contenido',
  bodiesHidden: 'Datos personales ocultos',
  bodiesShown: 'Con datos personales',
  bodiesNone: 'Sin contenido',
  bodiesHelp: {
    hidden: 'Se oculta lo que los datos del proveedor marcan como sensible: cédulas, teléfonos, direcciones.',
    shown: 'Quien lo reciba podrá leer datos de clientes. Las claves siguen ocultas.',
    none: 'Solo direcciones, encabezados y causas; nada de lo que se envió o respondió en el cuerpo.'
  },
  parts: 'Archivos',
  part: {
    markdown: 'Texto para un tique',
    har: 'Archivo HAR para otras herramientas',
    curl: 'Comando para repetirla',
    findings: 'Causas como datos'
  },
  preview: 'El texto para el tique',
  preparing: 'Preparando…',
  hidden_one: '{{count}} campo oculto',
  hidden_other: '{{count}} campos ocultos',
  copy: 'Copiar el texto',
  copied: 'El texto para el tique está en el portapapeles.',
  save: 'Guardar…',
  saved: 'Guardado como {{file}}',
  notSaved: 'No se guardó nada.',
  choosePart: 'Elige al menos un archivo.',
  document: {
    when: 'Cuándo',
    where: 'Dónde',
    key: 'Clave',
    withoutKey: 'sin clave',
    took: 'Tardó',
    causes: 'Causas probables',
    noCauses: 'Ninguna causa conocida encaja.',
    todo: 'Qué hacer',
    evidence: 'Se basa en',
    request: 'Petición',
    response: 'Respuesta',
    noResponse: 'Sin respuesta',
    bodyCut: 'El resto se omite.',
    bodyLeftOut: 'El contenido de la respuesta se omite.',
    bodyBinary: 'El contenido no es texto.',
    repeat: 'Repetirla',
    repeatHint: 'Primero hay que poner la clave en la variable de entorno LATCHKEY_KEY y luego ejecutar esto con sh.',
    hidden: 'Los datos personales están ocultos, marcados como [hidden].'
  }
}
