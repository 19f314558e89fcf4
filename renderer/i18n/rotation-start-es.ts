/** Las palabras para empezar una rotación, y lo que la propia clave muestra de ella. */
import type { enRotationStart } from './rotation-start-en'
import type { Translation } from './translation'

export const esRotationStart: Pick<Translation['rotation'], keyof typeof enRotationStart> = {
  start: {
    title: 'Rotar «{{label}}»',
    looking: 'Viendo qué implicaría…',
    where: 'Dónde',
    works: 'Qué va a pasar',
    automatic: {
      create: 'Latchkey crea una clave nueva en {{provider}}, con los mismos alcances.',
      store: 'Se guarda junto a la actual y se prueba con una petición inofensiva.',
      swap: 'Después la nueva entra en uso aquí, en un solo momento.',
      wait: 'La anterior sigue funcionando hasta que todos estén confirmados con la nueva y pase el tiempo de gracia.',
      revoke: 'Solo entonces se revoca la anterior, y se comprueba que se rechaza.'
    },
    guided: {
      create: 'Creas una clave nueva en la página de {{provider}} y la pegas aquí.',
      store: 'Se guarda junto a la actual y se prueba con una petición inofensiva.',
      swap: 'Después la nueva entra en uso aquí, en un solo momento.',
      wait: 'La anterior se conserva hasta que todos estén confirmados con la nueva y pase el tiempo de gracia.',
      revoke: 'Eliminas la anterior en la página, y Latchkey comprueba que se rechaza.'
    },
    overlap: {
      yes: 'Las dos claves funcionan a la vez: nadie se queda sin una que sirva.',
      no: 'Aquí la clave anterior termina en cuanto se crea otra. Por eso primero se prepara todo y el cambio es un solo paso.',
      unknown:
        'No es seguro que la clave anterior siga funcionando cuando se cree otra. Por eso primero se prepara todo y el cambio es un solo paso.'
    },
    safe: {
      automatic: 'Empezar no tiene riesgo: hasta que se elimine la clave anterior, todo se puede deshacer.',
      guided: 'Empezar no tiene riesgo: nada cambia hasta que se pegue la clave nueva. Aquí se avisa cuándo crearla.'
    },
    consumers_one: '{{count, number}} lugar usa esta clave',
    consumers_other: '{{count, number}} lugares usan esta clave',
    consumersText: 'La anterior se conserva hasta que cada uno esté confirmado con la nueva.',
    noConsumersTitle: 'Nadie ha dicho quién usa esta clave',
    noConsumersText:
      'Mientras nadie lo diga, la clave anterior se conserva. Si se agrega a quienes la usan, se elimina cuando cada uno esté con la nueva.',
    nobodyElse: 'Solo Latchkey usa esta clave',
    nobodyElseHelp: 'Entonces la anterior se elimina al terminar su plazo, sin esperar a nadie más.',
    addConsumers: 'Decir quién la usa',
    grace: 'Conservar la clave anterior',
    graceUnit: 'Unidad',
    units: { minutes: 'minutos', hours: 'horas', days: 'días' },
    graceHelp: 'Se cuenta desde el cambio. Antes no se elimina nada.',
    graceLeast: 'Como mínimo {{span}}: ese tiempo puede responder por la clave anterior una caché o un token.',
    graceProblem: {
      number: 'Tiene que ser un número entero.',
      short: 'Como mínimo {{span}}: ese tiempo puede responder por la clave anterior una caché o un token.',
      long: 'Como máximo un año.'
    },
    life: 'La clave nueva vence',
    lifeSame: 'En el mismo plazo que la anterior',
    productionTitle: 'Esto es producción',
    productionText: 'La clave se sustituye de verdad. Para empezar hay que escribir su nombre.',
    typeName: 'Escribir «{{name}}» para empezar',
    submit: 'Empezar la rotación',
    started: 'La rotación de «{{label}}» empezó.',
    obstacle: {
      rotation_open: 'Ya hay una rotación abierta de esta clave. Hay que terminarla o deshacerla.',
      temporary: 'Esta clave está solo en memoria. Primero hay que guardarla en la bóveda.',
      gone: 'Esta clave ya no está en la bóveda.'
    },
    openIt: 'Ver la rotación abierta',
    notLinkedTitle: '¿Cuál de las claves de {{provider}} es esta?',
    notLinkedText:
      'Latchkey no pudo saber cuál de las claves del proveedor es esta, y nunca sustituye la equivocada. Hay que indicarlo entre las claves del proveedor y empezar otra vez. No se cambió nada.',
    toKeys: 'Ver las claves en {{provider}}',
    sessionTitle: 'No hay una sesión iniciada en {{provider}}',
    sessionText: 'Ahí las claves se crean y revocan con una sesión. No se cambió nada.'
  },
  lostKey: {
    title: 'Clave perdida: «{{label}}»',
    lead: 'Para una clave que otra persona puede tener. No se espera a nadie: una clave en malas manos es peor que un servicio detenido.',
    at: 'Qué pasa, desde el primer momento',
    disable: 'La clave {{fingerprint}} se desactiva: Latchkey ya no envía nada con ella.',
    revoke: 'Se revoca en {{provider}}.',
    remove: 'La eliminas en la página de {{provider}}; Latchkey comprueba que se rechaza.',
    create: 'Se crea otra con los mismos alcances, se guarda y se prueba.',
    paste: 'Creas otra ahí y la pegas aquí; se guarda y se prueba.',
    replace: 'Entra en uso aquí, y la anterior se borra.',
    standStill: 'Estos se detienen hasta tener la clave nueva',
    standStillNone: 'Nadie ha dicho quién usa esta clave. Quien la use se detiene hasta tener la nueva.',
    typed: 'Escribir «{{name}}» para desactivarla y sustituirla',
    submit: 'Desactivarla y sustituirla ya',
    started: 'La clave «{{label}}» está desactivada. Ya no se envía nada con ella.',
    failedDisabled:
      'La clave está desactivada de todos modos: no se envía nada con ella. Lo demás todavía no pudo empezar.',
    checkTitle: 'Qué revisar ahora',
    checkText: 'La clave ya se sustituyó. En estos lugares puede haber hecho daño, o seguir escrita.',
    check: {
      history: 'Peticiones que salieron con la clave anterior: ¿hay alguna que nadie hizo?',
      historyAction: 'Abrir el historial',
      lastUsed: 'El registro del proveedor: ¿cuándo y desde dónde se usó por última vez?',
      lastUsedAction: 'Ver las claves en el proveedor',
      consumers: 'Quienes la usan: dar a cada uno la clave nueva y recargarlo.',
      consumersAction: 'Ver quién la usa',
      versions:
        'Otros lugares con la misma clave: archivos, copias de seguridad, exportaciones, chats, wikis. Ahí ya no sirve; de todos modos conviene quitarla.',
      versionsAction: 'Ver sus versiones',
      debt: 'Otras claves que estaban en el mismo lugar: también conviene rotarlas.',
      debtAction: 'Ir a las claves pendientes'
    },
    checked: 'Revisado',
    checkNote: 'Las marcas son solo para ti y no se guardan.'
  },
  disabled: {
    mark: 'desactivada',
    title: 'Esta clave está desactivada',
    text: 'Puede estar en malas manos, así que no se envía nada con ella. Hay que sustituirla.',
    byRotation: 'Su rotación decide cuándo se puede volver a usar.',
    enable: 'Volver a activar',
    enableTitle: '¿Volver a activar «{{label}}»?',
    enableText: 'Podrán salir peticiones con ella otra vez. Conviene solo si nadie más la tiene.',
    enabled: '«{{label}}» se puede usar otra vez.',
    replace: 'Sustituirla…'
  },
  line: {
    title: 'Rotación',
    never: 'Todavía no se ha rotado con Latchkey.',
    last: 'Última rotación: {{time}}.',
    open: 'Se está rotando: {{status}}.',
    openLabel: 'Ver la rotación de {{label}}',
    show: 'Ver',
    rotate: 'Rotar…',
    rotateLabel: 'Rotar… ({{label}})'
  },
  menu: { rotate: 'Rotar…', lost: 'Clave perdida…' },
  replaceHint:
    'Reemplazar cambia la clave de inmediato, solo en esta aplicación. Rotar conserva la anterior hasta que todo esté con la nueva.',
  replaceHintAction: 'Mejor rotar'
}
