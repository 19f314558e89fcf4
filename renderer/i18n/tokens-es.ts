/** The words of the life of tokens. */
export const esTokens = {
  title: 'Tokens',
  list: 'Claves que se cambian por un token',
  intro: 'Estas claves no viajan con las peticiones. Cada una se cambia por un token, que es lo que viaja.',
  details: 'Token de {{label}}',
  emptyTitle: 'Ninguna clave se cambia por un token',
  emptyText:
    'Algunos proveedores no reciben la clave con cada petición: la cambian por un token que dura más o menos una hora. Así funciona {{names}}. Cuando haya una clave de esas, aquí se verá su token: cuánto le queda, cuándo se renueva y qué falló.',
  emptyTextPlain:
    'Algunos proveedores no reciben la clave con cada petición: la cambian por un token que dura más o menos una hora. Cuando haya una clave de esas, aquí se verá su token.',
  addKey: 'Agregar una clave de {{provider}}',
  loading: 'Buscando los tokens…',
  status: {
    none: 'Aún sin token',
    exchanging: 'Cambiando la clave',
    valid: 'Vigente',
    refreshing: 'Renovándose',
    due: 'Por renovar',
    failed: 'Sin token nuevo',
    cooling_down: 'En pausa'
  },
  ended: 'Vencido',
  what: {
    none: 'La próxima petición con esta clave primero la cambia por un token.',
    noneWithRefresh: 'La próxima petición primero obtiene un token con el token de renovación, sin usar la clave.',
    exchanging: 'La clave va camino al proveedor, que responde con un token.',
    valid: 'Las peticiones con esta clave salen con este token.',
    refreshing: 'Viene en camino un token nuevo.',
    due: 'La próxima petición obtiene un token nuevo antes de salir.',
    dueWorking: 'La próxima petición obtiene un token nuevo antes de salir. El actual todavía sirve.',
    ended: 'El token ya no sirve. La próxima petición obtiene uno nuevo antes de salir.',
    failed: 'Latchkey no lo intenta otra vez por su cuenta. Lo hará la próxima petición, o tú desde aquí.',
    failedWorking:
      'No se pudo renovar, pero el token actual todavía sirve y las peticiones salen con él. Latchkey no lo intenta otra vez por su cuenta.',
    coolingDown: 'No se le pide nada al proveedor hasta que termine la espera, para no empeorar las cosas.',
    coolingDownWorking:
      'No se pudo renovar, pero el token actual todavía sirve y las peticiones salen con él. No se pide otro hasta que termine la espera.',
    waiting: 'El último intento falló de una forma que puede ser pasajera. Latchkey lo intenta otra vez por su cuenta.'
  },
  goodFor: 'Le quedan',
  until: 'hasta el {{instant}}',
  nextRefresh: 'Próxima renovación',
  inTime: 'en {{time}}',
  atNextUse: 'con la próxima petición',
  byItself: 'Automática, porque la clave se usó hace poco.',
  onUse: 'Automática solo si la clave se usa en los diez minutos anteriores; si no, con la próxima petición.',
  nextTry: 'Próximo intento',
  company: 'Empresa',
  refreshToken: 'Token de renovación',
  refreshTokenHeld: 'Hay uno: se puede obtener un token nuevo sin la clave.',
  refreshTokenNone: 'No hay: para un token nuevo hace falta la clave.',
  clock: 'Reloj del servidor',
  clockSame: 'Coincide con el de este equipo.',
  clockAhead:
    'Adelantado {{span}} respecto a este equipo. Latchkey cuenta el tiempo transcurrido, así que no causa problemas.',
  clockBehind:
    'Atrasado {{span}} respecto a este equipo. Latchkey cuenta el tiempo transcurrido, así que no causa problemas.',
  refresh: 'Renovar ahora',
  fetch: 'Obtener un token',
  tryNow: 'Intentar ahora',
  tryNowHelp: 'Termina la espera.',
  copy: 'Copiar',
  copiedName: 'Token de {{label}}',
  forget: 'Olvidar',
  forgetTitle: '¿Olvidar los tokens de «{{label}}»?',
  forgetText:
    'Se borran el token y el token de renovación, también del llavero. La clave se conserva y la próxima petición la cambia de nuevo.',
  forgetLimits: 'Para el proveedor siguen sirviendo hasta que venzan.',
  forgetConfirm: 'Olvidar los tokens',
  forgotten: 'Se olvidaron los tokens de «{{label}}».',
  keep: 'Guardar el token de renovación en el llavero',
  keepHelp:
    'Así, después de reiniciar, Latchkey no tiene que cambiar la clave otra vez. Queda ahí igual que la clave y se borra al desactivar esta opción, al olvidar los tokens o al eliminar la clave. El token en sí nunca se guarda.',
  kept: 'Desde ahora el token de renovación se guarda en el llavero.',
  notKept: 'El token de renovación ya no está en el llavero.',
  renewed: '«{{label}}» tiene un token nuevo que dura {{span}}.',
  troubled: '«{{label}}»: {{status}}. {{reason}}',
  failure: {
    key_refused: {
      title: 'El proveedor rechazó la clave',
      todo: 'Revisa que la clave sea de este entorno y que no la hayan revocado, y después reemplázala. Un intercambio rechazado nunca se repite por su cuenta.'
    },
    unreachable: {
      title: 'El proveedor no respondió',
      todo: 'Revisa la conexión y la dirección del entorno, e inténtalo otra vez.'
    },
    server_fault: {
      title: 'Falló el servidor del proveedor',
      todo: 'No es tu clave. Latchkey lo intentó varias veces y ahora espera; puedes terminar la espera o intentarlo más tarde.'
    },
    too_many_requests: {
      title: 'El proveedor pide hacer menos peticiones',
      todo: 'Latchkey espera el tiempo que le pidieron. También cuentan los demás programas que usan esta clave.'
    },
    malformed: {
      title: 'La respuesta del proveedor no trae un token que se pueda usar',
      todo: 'Mira abajo el último intercambio y muéstraselo a quien administra esta API.'
    },
    unexpected_status: {
      title: 'El proveedor dio una respuesta desconocida',
      todo: 'Revisa la dirección del entorno; abajo, el último intercambio muestra lo que llegó.'
    },
    locked: {
      title: 'Mientras tanto se bloqueó la bóveda',
      todo: 'La clave está bien. Obtén un token cuando lo necesites.'
    }
  },
  answered: 'Respondió {{status}}.',
  problem: {
    empty: 'La respuesta está vacía.',
    html: 'La respuesta es una página web y no datos. Puede haber un proxy o una página de ingreso en el camino.',
    truncated: 'La respuesta se corta a la mitad.',
    not_json: 'La respuesta no es JSON.',
    not_an_object: 'La respuesta es JSON, pero con otra forma.',
    token_missing: 'La respuesta no trae ningún token.',
    token_invalid: 'El token de la respuesta tiene caracteres que no se pueden enviar.',
    expires_in_missing: 'La respuesta no dice cuánto dura el token.',
    expires_in_not_a_number: 'La respuesta dice cuánto dura el token con algo que no es un número.',
    expires_in_not_positive: 'Según la respuesta, el token ya venció.',
    expires_in_fraction: 'La respuesta dice cuánto dura el token con un número que no es entero.',
    expires_in_too_large: 'La respuesta dice que el token dura más de lo posible.'
  },
  noToken: 'No se pudo obtener un token, así que la petición no se envió.',
  noneToCopy: 'No hay ningún token, así que no hay nada que copiar. Primero obtén uno.',
  redirected: 'El proveedor llevó a otra dirección, y ahí no se envió la clave.',
  timedOut: 'Tardó demasiado.',
  endWait: 'No se pedirá otro en {{span}}. Puedes terminar esa espera en Sesiones y tokens.',
  replaceKey: 'Reemplazar la clave',
  inside: 'Lo que dice el token',
  insideHelp: 'Leído, no verificado: Latchkey lo muestra, pero no se basa en nada de esto.',
  opaque:
    'Nada que se pueda leer: es opaco, no un JSON Web Token (JWT). Es un token tan bueno como cualquier otro; cuánto dura lo dijo el proveedor aparte.',
  header: 'Encabezado',
  claims: 'Declaraciones',
  meaning: 'Significado',
  members: {
    alg: 'Cómo está firmado',
    typ: 'Tipo de token',
    kid: 'Con qué clave se firmó',
    iss: 'Quién lo emitió',
    sub: 'De quién trata',
    aud: 'Para quién es',
    exp: 'Vence',
    nbf: 'No sirve antes del',
    iat: 'Emitido',
    jti: 'Su propio número',
    scope: 'Lo que puede hacer',
    client_id: 'Para qué programa se emitió'
  },
  lastExchange: 'El último intercambio completo',
  lastExchangeHelp: 'Tal como viajó, con los secretos ocultos.',
  inHistory: 'Ver en el historial',
  line: 'Token: {{status}}',
  lineValid: 'Token: vigente {{time}}',
  open: 'Abrir',
  openLabel: 'Abrir el token de {{label}}',
  bar: 'token {{time}}',
  barRefresh: 'se renueva en {{time}}',
  barDue: 'token por renovar',
  barEnded: 'token vencido',
  barBusy: 'obteniendo un token',
  barFailed: 'sin token nuevo',
  barCoolingDown: 'token: próximo intento en {{time}}',
  barMore: '+{{count}}'
}
