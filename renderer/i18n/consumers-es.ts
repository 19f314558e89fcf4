/** The words of who uses a key, and of the versions there are of it. */
export const esConsumers = {
  title: 'Quién usa esta clave',
  empty: 'No hay nadie en la lista. Una rotación solo espera a los servicios que están aquí.',
  emptyOpen:
    'No hay nadie en la lista, así que la rotación abierta no espera a nadie. Primero conviene agregar a quienes usan esta clave.',
  loading: 'Buscando quién la usa…',
  list: 'Servicios que usan {{label}}',
  add: 'Agregar un servicio',
  edit: 'Editar',
  remove: 'Quitar',
  more: 'Más sobre {{service}}',
  onHost: 'en {{host}}',
  reloadHow: 'Cómo toma una clave nueva',
  reloadUnknown: 'Nadie anotó cómo toma una clave nueva.',
  reloadNone: 'Sin anotar',
  checkAsks: 'Comprobación',
  noCheck: 'Ninguna. Se confirma cuando la clave anterior deja de usarse, o a mano.',
  cacheFact: 'Duración de su caché o token',
  cacheNone: 'Sin caché',
  quietFact: 'Usa su clave al menos cada',
  showRotation: 'Ver la rotación',
  who: {
    toggle: '¿Cómo se averigua quién la usa?',
    text: 'Latchkey solo ve lo que envía por su cuenta: no puede saberlo y no lo adivina. Dónde buscar:',
    servers: 'En la configuración de los servicios: archivos .env, secretos de Docker y Kubernetes, variables de CI.',
    provider: 'En el proveedor: quién creó la clave, para qué y cuándo se usó por última vez.',
    people: 'Con la persona responsable de la clave y con quien la creó.',
    log: 'En los registros del proveedor o de un proxy: desde qué direcciones llega la clave.',
    doubt:
      'Ante la duda, conviene agregar «Alguien desconocido» sin comprobación: la clave anterior se queda hasta que una persona diga lo contrario.'
  },
  sameKey: 'La misma clave en esta bóveda: reemplázala también allí',
  plain: {
    mark: 'Solo el nombre',
    text: 'Los nombres solos se anotaron junto a la clave. La rotación también los espera, pero solo una persona puede confirmarlos. Si se describen, puede hacerlo una comprobación.',
    describe: 'Describirlo'
  },
  form: {
    addTitle: 'Un servicio que usa {{label}}',
    describeTitle: 'Describir «{{service}}»',
    editTitle: 'Editar «{{service}}»',
    service: 'Servicio',
    servicePlaceholder: 'Middleware de WispHub',
    serviceHelp: 'Con el nombre que se usa en el equipo. Uno solo por clave.',
    nameKept: 'Conviene dejar este nombre: con otro, la rotación espera a los dos.',
    host: 'Dónde funciona',
    hostHelp: 'Servidor, clúster o cuenta. Puede quedar vacío.',
    reload: 'Cómo toma una clave nueva',
    reloadHelp:
      'En palabras sencillas, para quien lo haga: «Cambiar WISPHUB_API_KEY en el .env y reiniciar el servicio».',
    asks: 'Se le puede preguntar si funciona',
    asksHelp:
      'Un GET inofensivo cuya respuesta solo llega con una clave que sirve. Sin él, la clave anterior debe pasar un tiempo sin uso, o una persona lo confirma a mano.',
    environment: 'Entorno al que se pregunta',
    environmentPlaceholder: 'Elegir dónde responde el servicio',
    key: 'Clave con la que se pregunta',
    keyNone: 'Sin clave',
    keyHelp: 'La que el propio servicio pide a quien lo llama, no la que se está cambiando.',
    path: 'Ruta',
    pathHelp: 'Una donde siempre haya algo que leer.',
    expectation: 'Qué debe mostrar la respuesta',
    expectations: {
      filled: 'Una lista que no esté vacía',
      member: 'Un campo con contenido',
      text: 'Ciertas palabras'
    },
    expectationHelp:
      'Que responda no prueba nada: el middleware de WispHub responde 200 con [] cuando rechazan su propia clave.',
    filledMember: 'Campo con la lista',
    filledMemberHelp: 'Vacío para toda la respuesta; un campo dentro de otro, con puntos: data.items',
    member: 'Campo',
    memberHelp: 'Un campo dentro de otro, con puntos: company.name',
    contains: 'Palabras',
    containsHelp: 'Tres letras o más, tal como están en la respuesta.',
    cache: 'Puede responder con lo de antes durante',
    cacheHelp:
      'Desde una caché, o con un token de la clave anterior. Una comprobación solo cuenta después de ese tiempo. El middleware de WispHub guarda respuestas 15 minutos.',
    quiet: 'Usa su clave al menos cada',
    quietHelp:
      'Cuando el proveedor dice el último uso de una clave: si la anterior lleva más tiempo que este sin uso, el servicio ya no la tiene.',
    amount: 'Cantidad',
    unit: 'Unidad',
    units: { second: 'segundos', minute: 'minutos', hour: 'horas', day: 'días' },
    submitAdd: 'Agregar',
    submitEdit: 'Guardar',
    added: '«{{service}}» está en la lista.',
    updated: '«{{service}}» se guardó.',
    openRotation:
      'Hay una rotación abierta de esta clave. Mientras no se revoque la anterior, espera también a este servicio.',
    fault: {
      required: 'Este dato hace falta.',
      words: 'Tres letras o más.',
      taken: 'Ya hay un servicio con este nombre en la lista.',
      slash: 'Una ruta empieza con «/». La dirección del servidor viene del entorno.',
      duration: 'Aquí va un número, por ejemplo 15.',
      short: 'Al menos un minuto.',
      longCache: 'No más de 30 días.',
      longQuiet: 'No más de 92 días.',
      too_long: 'Es demasiado largo.',
      invalid: 'Este valor no se acepta.'
    }
  },
  removing: {
    title: '¿Quitar «{{service}}» de la lista?',
    text: 'En el servicio no cambia nada. La próxima rotación de esta clave no lo esperará.',
    open: 'La rotación abierta lo sigue esperando. Después de esto solo se puede confirmar a mano: ya no se puede comprobar.',
    confirm: 'Quitar',
    done: '«{{service}}» ya no está en la lista.'
  },
  standing: {
    not_waited: 'La rotación abierta no lo espera.',
    lost: 'La clave se perdió, así que no se espera a nadie. Hay que pasarlo a la clave nueva en cuanto esté.',
    new: {
      check: 'Con la clave nueva: una comprobación leyó contenido',
      last_used: 'Con la clave nueva: la anterior ya no se usa',
      written: 'Con la clave nueva: se escribió allí y se leyó de vuelta',
      person: 'Con la clave nueva: lo dijo una persona'
    },
    old: {
      check: 'De vuelta con la clave anterior: una comprobación leyó contenido',
      last_used: 'De vuelta con la clave anterior',
      written: 'De vuelta con la clave anterior: se escribió allí y se leyó de vuelta',
      person: 'De vuelta con la clave anterior: lo dijo una persona'
    },
    since: 'Desde {{time}}',
    reason: '«{{reason}}»',
    backUnconfirmed: 'Aún no se sabe si volvió a la clave anterior',
    backUnconfirmedText: 'Puede tener todavía la clave nueva. Hay que devolverle la anterior y decirlo aquí.'
  },
  closed: {
    not_promoted: {
      title: 'Todavía nada que hacer',
      text: 'La clave nueva no está en uso. Este servicio sigue con la que tiene.'
    },
    grace: { title: 'Tiempo de gracia', text: 'Hay cachés y tokens que pueden valer aún por la clave anterior.' },
    consumers_unknown: { title: 'No se sabe quién la usa', text: 'Nadie ha dicho quién usa esta clave.' },
    not_reloaded: {
      title: 'Probablemente sigue con la clave anterior',
      text: 'Hay que darle la clave nueva y decir aquí que la tomó.'
    },
    cache_lasts: {
      title: 'Su caché puede responder todavía',
      text: 'Ya tomó la clave, pero puede responder con lo de antes. Una comprobación cuenta cuando eso termine.'
    },
    check_missing: {
      title: 'Listo para comprobar',
      text: 'Ya tomó la clave y su caché venció. Ahora una comprobación muestra qué clave tiene.'
    },
    check_too_early: {
      title: 'La comprobación llegó demasiado pronto',
      text: 'Pudo responderla la caché, así que no prueba nada. Hay que comprobar otra vez.'
    },
    check_empty: {
      title: 'Una respuesta vacía no prueba nada',
      text: 'Respondió, pero sin contenido. Así responden algunos servicios cuando rechazan su propia clave, de modo que la anterior se queda.'
    },
    check_unexpected: {
      title: 'No es lo que se esperaba',
      text: 'Respondió otra cosa, así que la clave anterior se queda. Conviene ver la respuesta, o lo que se espera de ella.'
    },
    check_refused: {
      title: 'Rechazó la comprobación',
      text: 'No aceptó la clave con la que se le preguntó (401 o 403), así que no se sabe qué clave tiene.'
    },
    check_no_answer: {
      title: 'Sin respuesta',
      text: 'No se pudo llegar a él, así que no se sabe qué clave tiene. La anterior se queda.'
    },
    still_used: {
      title: 'La clave anterior se sigue usando',
      text: 'El proveedor la vio en uso después de llegar la nueva. Alguien la tiene todavía, así que se queda.'
    },
    use_window_open: {
      title: 'La clave anterior ya no se usa; falta un poco para estar seguros',
      text: 'No se ha visto que alguien la use. Cuenta cuando eso dure tanto como este servicio puede pasar sin usar su clave.'
    },
    not_written: {
      title: 'Aún no se escribe allí',
      text: 'Los servicios que leen de este lugar reciben todavía la clave anterior, así que se queda.'
    },
    unconfirmed: {
      title: 'Aún sin confirmar',
      text: 'Nada ha mostrado que tenga la clave nueva, así que la anterior se queda.'
    }
  },
  until: 'Hasta: {{time}}',
  left: 'quedan {{time}}',
  action: {
    reloaded: 'Ya tomó la clave',
    check: 'Comprobar ahora',
    checkAgain: 'Comprobar otra vez',
    cancelCheck: 'Cancelar la comprobación',
    vouch: 'Confirmar a mano…',
    withdraw: 'Retirarlo',
    look: 'Ver cuándo se usó la clave anterior',
    last: 'Cuando este quede confirmado y termine el tiempo de gracia, Latchkey revoca por su cuenta la clave anterior.'
  },
  reloadedDone: '{{service}}: se anotó que tomó la clave.',
  withdrawn: '{{service}}: ya no cuenta como cambiado. La clave anterior se queda.',
  looked: 'Se preguntó al proveedor por la clave anterior.',
  checking: 'Preguntando a {{service}}…',
  outcome: {
    proven: 'Funciona: la respuesta muestra lo que se esperaba.',
    empty: 'Respondió sin contenido. Eso no prueba nada.',
    unexpected: 'Respondió otra cosa de la que se esperaba.',
    refused: 'Rechazó la clave con la que se le preguntó.',
    no_answer: 'No respondió.'
  },
  outcomeOpen: 'Responde bien. Eso todavía no muestra qué clave tiene.',
  lastCheck: 'Última comprobación: {{time}}',
  showExchange: 'Ver el intercambio',
  vouchDialog: {
    title: '¿{{service}} ya tiene la clave nueva?',
    titleBack: '¿{{service}} volvió a la clave anterior?',
    text: 'Tu palabra toma el lugar de una prueba: con ella se puede quitar la clave que se va. Si {{service}} la tiene todavía, deja de funcionar.',
    reason: '¿Cómo se sabe?',
    reasonHelp: 'Queda en el registro de auditoría. Por ejemplo: «Lo reinicié y vi datos nuevos en su registro».',
    confirm: 'Confirmar',
    short: 'Tres letras o más.',
    done: '{{service}}: quedó anotado.'
  },
  withdrawDialog: {
    title: '¿Resulta que {{service}} tiene todavía la otra clave?',
    text: 'Entonces deja de contar como cambiado, y lo que se sabía de él ya no vale. La clave que se va se queda hasta confirmarlo de nuevo.',
    confirm: 'Retirarlo'
  },
  versions: {
    title: 'Versiones de esta clave',
    list: 'Versiones de {{label}}',
    loading: 'Buscando sus versiones…',
    one: 'Una versión, en uso desde el {{date}}. Una rotación agrega la siguiente.',
    number: 'Versión {{number}}',
    state: { current: 'En uso', pending: 'En espera', retired: 'Reemplazada', deleted: 'Borrada' },
    since: {
      current: 'en uso desde {{time}}',
      pending: 'guardada {{time}}, aún sin usar',
      retired: 'reemplazada {{time}}',
      deleted: 'borrada {{time}}'
    },
    created: 'guardada {{time}}',
    keptUntil:
      'Se guarda para poder deshacer; su secreto se borra al revocar la clave anterior, no antes del {{time}}.',
    kept: 'Se guarda para poder deshacer; su secreto se borra al revocar la clave anterior.',
    onlyJournal: 'Solo el diario la recuerda; su secreto ya no existe.',
    rotation: 'Ver su rotación',
    held: {
      title: 'Se guarda una versión para una rotación que no se puede leer',
      text: 'Su diario está dañado: no puede seguir, e impide reemplazar esta clave. La versión en uso funciona como antes.',
      action: 'Borrar lo guardado…',
      confirmTitle: '¿Borrar las versiones guardadas?',
      confirmText: 'La versión en uso se queda y sigue funcionando. Estas se borran del llavero para siempre:',
      confirmLimit:
        'Si alguna todavía sirve en el proveedor, solo se puede quitar en la página del proveedor. Conviene anotar antes su huella.',
      confirm: 'Borrarlas',
      done: 'Se borró lo guardado. Esta clave se puede reemplazar otra vez.'
    }
  }
}
