/** The words of many keys replaced under one word. */
export const esWorklists = {
  title: 'Listas de trabajo',
  loading: 'Leyendo las listas de trabajo…',
  begin: 'Reemplazar muchas claves…',
  emptyTitle: 'Reemplaza muchas claves con una sola orden',
  emptyText:
    'Una lista de trabajo reemplaza una clave tras otra: primero lo que no es producción, y después de la primera clave espera a que veas si todo está bien. Cada clave anterior sigue en uso hasta que la nueva está probada. Puedes detenerla, bloquear la bóveda o cerrar la aplicación: sigue donde estaba.',
  list: 'Listas de trabajo, primero las que están en curso',
  details: 'Lista de trabajo: {{name}}',
  close: 'Volver a la lista',
  name_one: '{{count, number}} clave',
  name_other: '{{count, number}} claves',
  begun: 'iniciada {{time}}',
  ended: 'terminada {{time}}',
  rules: 'Se detiene tras {{failures}} · claves anteriores conservadas: {{grace}}',
  failuresNumber_one: '{{count, number}} falla',
  failuresNumber_other: '{{count, number}} fallas',
  standing: {
    running: 'En curso',
    stopping: 'Se detiene después de esta clave',
    cut_short: 'Interrumpida',
    canary: 'Espera después de la primera clave',
    canary_failed: 'Detenida: falló la primera clave',
    failures: 'Detenida por fallas',
    put_down: 'Detenida',
    waiting: 'Todas las claves tuvieron su turno',
    finished: 'Terminada'
  },
  what: {
    running:
      'Mientras tanto puedes ver otras vistas, y detenerla después de la clave que se está reemplazando. Ninguna clave anterior se retira antes de que la nueva esté probada.',
    stopping: 'Primero se termina la clave que se está reemplazando. Las demás quedan como están.',
    cut_short:
      'Latchkey se cerró o se bloqueó en el camino. No se perdió nada: la clave en la que iba se retoma donde quedó, y ninguna se reemplaza dos veces.',
    canary:
      'La primera clave está lista: mira si todo está bien donde se usa y luego deja que siga. Hasta entonces no pasa nada con las demás claves.',
    canary_open:
      'La primera clave llegó hasta donde puede por sí sola y espera {{waits}}. Mira si todo está bien donde se usa y luego deja que siga. Hasta entonces no pasa nada con las demás claves.',
    canary_failed:
      'Falló la primera clave, así que las demás no se tocaron. Mira abajo por qué, corrígelo e intenta de nuevo. La clave anterior sigue funcionando, a menos que su rotación diga otra cosa.',
    failures_one:
      'Se detuvo por sí sola tras {{count, number}} falla, antes de llegar al resto. Mira abajo por qué, corrígelo y sigue: la que falló tiene otro turno.',
    failures_other:
      'Se detuvo por sí sola tras {{count, number}} fallas, antes de llegar al resto. Mira abajo por qué, corrígelo y sigue: las que fallaron tienen otro turno.',
    put_down: 'La detuviste. Las claves a las que no les llegó el turno están como estaban.',
    waiting:
      'Algunas claves aún no están listas: cada una espera lo que dice a su lado. Lo que solo necesita tiempo se vuelve a mirar cuando lo pidas.',
    finished: 'Cada clave tuvo su turno hasta el final.'
  },
  now: 'Ahora: {{label}}',
  progressLabel: 'Avance de la lista de trabajo',
  progress: {
    done: '{{done}} de {{total}} reemplazadas',
    undone_one: '{{count, number}} deshecha',
    undone_other: '{{count, number}} deshechas',
    failed_one: '{{count, number}} falló',
    failed_other: '{{count, number}} fallaron',
    forPerson_one: '{{count, number}} te espera',
    forPerson_other: '{{count, number}} te esperan',
    forTime_one: '{{count, number}} espera su tiempo de gracia',
    forTime_other: '{{count, number}} esperan su tiempo de gracia',
    left_one: 'falta {{count, number}}',
    left_other: 'faltan {{count, number}}'
  },
  actions: {
    stop: 'Detener después de esta clave',
    stopping: 'Se detiene después de esta clave…',
    goOn_one: 'Todo está bien: seguir con la otra clave',
    goOn_other: 'Todo está bien: seguir con las otras {{count, number}} claves',
    leave: 'Dejarla aquí',
    proceed: 'Seguir',
    retry: 'Intentar de nuevo y seguir',
    retryFailed_one: 'Intentar de nuevo la clave que falló',
    retryFailed_other: 'Intentar de nuevo las {{count, number}} claves que fallaron',
    lookAgain: 'Volver a mirar las que esperan',
    save: 'Guardar el resultado…',
    saved: 'El resultado se guardó como {{file}}',
    openCanary: 'Ver la primera clave'
  },
  items: {
    label: 'Claves de la lista, en el orden de su turno',
    place: 'N.º',
    key: 'Clave',
    environment: 'Entorno',
    state: 'Estado',
    why: 'Detalle',
    rotation: 'Rotación',
    canary: 'Primera',
    canaryHelp: 'La primera clave de todas: después de ella la lista te espera.',
    open: 'Abrir',
    openLabel: 'Abrir la rotación de {{label}}',
    filter: 'Mostrar',
    none: 'Ninguna clave de esta lista está en ese estado.'
  },
  filters: {
    all: 'Todas las claves: {{total}}',
    failed: 'Fallaron: {{total}}',
    open: 'Esperan algo: {{total}}',
    waiting: 'Sin empezar o en curso: {{total}}',
    done: 'Reemplazadas: {{total}}',
    undone: 'Deshechas: {{total}}'
  },
  states: {
    waiting: 'Sin empezar',
    running: 'En curso',
    open: 'Espera',
    done: 'Reemplazada',
    failed: 'Falló',
    undone: 'Deshecha'
  },
  waitsFor: {
    preparation: 'a que tengas todo listo para el cambio',
    secret: 'a que crees la clave nueva y la pegues',
    consumers: 'hasta que cada servicio que la usa esté con la clave nueva',
    grace: 'hasta que termine su tiempo de gracia',
    removal: 'a que elimines la clave anterior en el proveedor',
    word: 'tu confirmación, porque ninguna llamada puede probarla'
  },
  after: {
    done: 'La clave anterior está revocada.',
    undone: 'Se deshizo; la clave anterior está en uso.'
  },
  problems: {
    refused: 'El proveedor la rechazó. La rotación dice qué respondió.',
    session_missing: 'Nadie ha iniciado sesión en el proveedor. Inicia sesión e intenta de nuevo.',
    too_many_requests: 'Demasiadas peticiones en poco tiempo. Espera un momento e intenta de nuevo.',
    server_fault: 'Falló el servidor del proveedor. Intenta de nuevo en un rato.',
    connection_lost: 'Se perdió la conexión. Intenta de nuevo.',
    timed_out: 'No llegó respuesta a tiempo. Intenta de nuevo.',
    unreachable: 'No se pudo llegar al proveedor. Revisa la conexión e intenta de nuevo.',
    unreadable_answer: 'No se pudo leer la respuesta del proveedor.',
    cancelled: 'Se canceló una llamada. Intenta de nuevo.',
    keychain: 'El llavero no responde. Desbloquéalo e intenta de nuevo.',
    storage: 'El disco no la recibió. Libera espacio e intenta de nuevo.',
    audit: 'No se pudo escribir el registro de auditoría, así que no siguió.',
    key_refused: 'Se rechazó una clave que debía funcionar. La rotación dice cuál.',
    key_accepted: 'La clave anterior sigue funcionando y no debería. Intenta de nuevo.',
    unproven: 'La respuesta no prueba nada. Intenta de nuevo, o di en su rotación lo que sabes.',
    unprovable: 'Ninguna llamada puede probar esta clave. Di en su rotación lo que sabes.',
    secret_gone: 'La clave nueva se perdió antes de guardarse. Intenta de nuevo: se crea otra.',
    unexpected: 'Pasó algo inesperado y quedó registrado. Intenta de nuevo.',
    rotation_refused: 'No se sabe cuál clave del proveedor es esta. Dilo en «Sesiones y claves» e intenta de nuevo.',
    rotation_open: 'Ya se está reemplazando. Termine o deshaga primero esa rotación.',
    environment_read_only: 'Su entorno es de solo lectura aquí. Cambie la protección si es un error.'
  },
  bar: {
    running: 'Reemplazando claves: {{done}} de {{total}}',
    stopping: 'La lista se detiene: {{done}} de {{total}}',
    waits: 'La lista espera: {{done}} de {{total}}',
    stopped: 'Lista detenida: {{done}} de {{total}}'
  },
  news: {
    canary: 'La primera clave de la lista está lista. La lista de trabajo te espera.',
    canary_failed: 'Falló la primera clave de la lista. No se tocó nada más.',
    failures: 'La lista de trabajo se detuvo por fallas. {{progress}}.',
    put_down: 'La lista de trabajo se detuvo. {{progress}}.',
    waiting: 'Todas las claves de la lista tuvieron su turno. {{progress}}.',
    finished: 'La lista de trabajo terminó. {{progress}}.'
  },
  lock: {
    title: 'Hay una lista de trabajo en curso',
    text: 'Si bloqueas ahora, la clave que se está reemplazando queda a medias: no se pierde nada, queda en uso una clave que funciona y, al desbloquear, se sigue donde estaba.',
    now: 'Bloquear ahora',
    after: 'Detener después de esta clave y bloquear',
    waiting: 'Esperando a la clave que se está reemplazando…'
  },
  start: {
    titleChoose: 'Reemplazar muchas claves: ¿cuáles?',
    titleConfirm_one: 'Reemplazar {{count, number}} clave',
    titleConfirm_other: 'Reemplazar {{count, number}} claves',
    filter: 'Buscar claves',
    filterPlaceholder: 'Etiqueta, entorno, responsable…',
    onlyChosen: 'Solo las elegidas',
    table: 'Claves que se pueden reemplazar',
    all: 'Elegir todas las que se muestran',
    include: 'Reemplazar {{label}}',
    how: 'Cómo',
    modes: { automatic: 'Automática', guided: 'Con tu ayuda' },
    modeHelp: {
      automatic: 'El proveedor crea y revoca claves por llamada: se reemplaza de principio a fin.',
      guided: 'Creas la clave nueva en la página del proveedor: la lista inicia la rotación y espera a que la pegues.'
    },
    obstacles: {
      temporary: 'Temporal: guárdela primero',
      rotation_open: 'Ya se está reemplazando',
      read_only: 'Su entorno es de solo lectura aquí'
    },
    chosen_one: '{{count, number}} clave elegida',
    chosen_other: '{{count, number}} claves elegidas',
    tooMany: 'Una lista admite 500 claves como máximo. Elige menos y haz una segunda.',
    noneChosen: 'Elige al menos una clave.',
    leftOut_one: '{{count, number}} clave no puede estar en la lista y se dejó fuera: mira su fila.',
    leftOut_other: '{{count, number}} claves no pueden estar en la lista y se dejaron fuera: mira sus filas.',
    nothingFound: 'Ninguna clave coincide con lo que buscas.',
    noKeys: 'Todavía no hay claves en la bóveda.',
    next: 'Siguiente',
    change: 'Cambiar la elección',
    places: 'Dónde están',
    automatic_one: '{{count, number}} automática',
    automatic_other: '{{count, number}} automáticas',
    guided_one: '{{count, number}} con tu ayuda',
    guided_other: '{{count, number}} con tu ayuda',
    order: 'En este orden',
    more_one: '… y {{count, number}} más',
    more_other: '… y {{count, number}} más',
    happens: 'Qué va a pasar',
    happening: {
      canary: '«{{label}}» se reemplaza primero. Después espera: no pasa nada con las demás hasta que la dejes seguir.',
      production: 'Producción va al final, desde la clave {{place}}.',
      safe: 'Cada clave anterior sigue en uso hasta que la nueva está probada, y solo se revoca después de su tiempo de gracia, cuando todos los servicios anotados en ella están con la nueva.',
      guided_one: '{{count, number}} clave espera tu ayuda: la nueva se crea en la página del proveedor.',
      guided_other: '{{count, number}} claves esperan tu ayuda: las nuevas se crean en la página del proveedor.',
      undo: 'Hasta que se revoque su clave anterior, cada rotación se puede deshacer por separado.',
      stop: 'Puedes detenerla después de cada clave. Cerrar la aplicación no pierde nada.'
    },
    session_one: 'Nadie ha iniciado sesión en {{names}}: sus claves fallarían. Inicia sesión primero.',
    session_other: 'Nadie ha iniciado sesión en {{names}}: sus claves fallarían. Inicia sesión primero.',
    logIn: 'Iniciar sesión en {{name}}',
    stopAfter: 'Detener tras estas fallas',
    nobodyElse: 'Donde nadie figura como usuario de una clave, solo la usa Latchkey',
    nobodyElseHelp: 'Sin esto, una clave así conserva la anterior hasta que alguien diga quién la usa.',
    stopAfterHelp: 'Si fallan tantas claves, se detiene por sí sola.',
    stopAfterInvalid: 'Un número entero de 1 a 500.',
    grace: 'Conservar cada clave anterior',
    graceHelp: 'Al menos lo que duran las cachés y los tokens.',
    graces: {
      none: 'solo lo necesario',
      hour: '1 hora',
      day: '1 día',
      threeDays: '3 días',
      week: '7 días'
    },
    typeCount: 'Para empezar, escribe cuántas claves se reemplazan: {{count}}',
    countWrong: 'Ese no es el número. Se reemplazan {{count}} claves.',
    submit_one: 'Reemplazar {{count, number}} clave',
    submit_other: 'Reemplazar {{count, number}} claves',
    begun_one: 'La lista de trabajo empezó con {{count, number}} clave.',
    begun_other: 'La lista de trabajo empezó con {{count, number}} claves.'
  }
}
