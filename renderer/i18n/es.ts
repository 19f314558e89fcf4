import type { Translation } from './translation'

export const es: Translation = {
  app: {
    name: 'Latchkey',
    promise: 'Sin cuenta, sin telemetría, funciona sin internet.',
    skipToContent: 'Ir al contenido',
    loading: 'Cargando…'
  },
  nav: {
    label: 'Principal',
    vault: 'Bóveda',
    requests: 'Peticiones',
    history: 'Historial',
    menu: 'Mostrar u ocultar la barra lateral',
    settings: 'Ajustes'
  },
  common: {
    cancel: 'Cancelar',
    close: 'Cerrar',
    delete: 'Eliminar',
    dismiss: 'Descartar',
    tryAgain: 'Reintentar',
    loadMore: 'Cargar más',
    back: 'Volver',
    name: 'Nombre',
    value: 'Valor',
    none: 'Ninguno',
    technical: 'Detalle técnico'
  },
  settings: {
    title: 'Ajustes',
    language: 'Idioma',
    languageSystem: 'El del sistema',
    theme: 'Apariencia',
    themeSystem: 'La del sistema',
    themeLight: 'Clara',
    themeDark: 'Oscura',
    about: 'Acerca de',
    version: 'Latchkey {{version}} · Electron {{electron}} · Chromium {{chromium}}',
    shortcuts: 'Atajos de teclado'
  },
  shortcuts: {
    title: 'Atajos de teclado',
    send: 'Enviar; de nuevo para cancelar',
    newRequest: 'Nueva petición',
    url: 'Ir a la URL',
    find: 'Buscar en la respuesta',
    history: 'Historial',
    settings: 'Ajustes',
    shortcuts: 'Esta lista'
  },
  firstRun: {
    title: 'Guarda tus claves de API en un solo lugar y descubre por qué falla una llamada',
    intro:
      'Las claves quedan en el llavero de este equipo. Las peticiones se firman y se envían sin mostrar nunca la clave.',
    sandboxTitle: 'Probar con el sandbox',
    sandboxText: 'Inicia en este equipo una API de práctica con claves de ejemplo y abre una petición que funciona.',
    sandboxAction: 'Probar el sandbox',
    sandboxStarting: 'Iniciando el sandbox…',
    keyTitle: 'Agregar una clave',
    keyText: 'Guarda una clave de API tuya en el llavero, lista para usarla en tus peticiones.',
    keyAction: 'Agregar una clave'
  },
  vault: {
    statusOpening: 'Abriendo la bóveda',
    statusOpen: 'Bóveda abierta',
    statusMemory: 'Bóveda abierta, no se guarda nada',
    statusLocked: 'Llavero bloqueado',
    statusUnavailable: 'Sin llavero',
    statusDamaged: 'La bóveda necesita atención',
    openingTitle: 'Abriendo la bóveda',
    openingText: 'Latchkey está consultando el llavero. Si aparece una ventana del sistema, responde ahí.',
    kept: 'Qué se conservó',
    todo: 'Qué hacer',
    file: 'Archivo',
    trySandbox: 'Probar el sandbox sin guardar',
    trySandboxHint: 'Solo con claves de ejemplo. Todo se olvida al salir.',
    memoryTitle: 'No se guarda nada.',
    memoryText: 'Esta bóveda está solo en memoria: claves, historial y ajustes se olvidan al salir.',
    keptAll: 'Tus claves y tu historial están intactos. No se escribió nada.',
    keptFiles: 'No se escribió, reparó ni eliminó nada. Lo que hay sigue tal como está, también en el llavero.',
    damagedRowsTitle_one: 'No se pudo leer un registro',
    damagedRowsTitle_other: 'No se pudieron leer {{count}} registros',
    damagedRowsText_one: 'Se conservó tal como está y se dejó fuera. Todo lo demás se leyó bien.',
    damagedRowsText_other: 'Se conservaron tal como están y se dejaron fuera. Todo lo demás se leyó bien.',
    damagedRow: '{{table}}, registro {{id}}',
    repairedTitle: 'Se arregló un cambio interrumpido',
    repairedSaveUndone: '«{{label}}»: no terminó de guardarse y se deshizo. Agrega la clave otra vez.',
    repairedSaveFinished: '«{{label}}»: el guardado se interrumpió y ya se completó.',
    repairedDeleteFinished: '«{{label}}»: la eliminación se interrumpió y ya se completó.',
    tables: {
      environments: 'Entornos',
      credentials: 'Claves',
      versions: 'Versiones de claves',
      exchanges: 'Historial',
      settings: 'Ajustes'
    }
  },
  vaultLocked: {
    title: 'El llavero está bloqueado',
    what: 'El llavero de este equipo no dejó que Latchkey leyera su entrada.',
    todo: 'Desbloquea el llavero (casi siempre basta con volver a iniciar sesión, o desde la aplicación del llavero) y reintenta.'
  },
  vaultUnavailable: {
    no_bus: {
      title: 'No hay llavero en esta sesión',
      what: 'Latchkey no encontró el bus de sesión por el que se llega al llavero.',
      todo: 'Abre Latchkey desde una sesión de escritorio, no desde una terminal suelta ni una conexión remota, y reintenta.'
    },
    no_service: {
      title: 'No hay ningún llavero en marcha',
      what: 'Esta sesión no tiene un servicio de llavero, como GNOME Keyring o KWallet.',
      todo: 'Instala o inicia un servicio de llavero, vuelve a iniciar sesión y reintenta.'
    },
    timeout: {
      title: 'El llavero no responde',
      what: 'Latchkey consultó el llavero y esperó, pero no hubo respuesta.',
      todo: 'Busca una ventana del llavero que esté pidiendo tu contraseña, respóndela y reintenta.'
    },
    helper_crashed: {
      title: 'Se cortó la comunicación con el llavero',
      what: 'La parte de Latchkey que habla con el llavero se cerró varias veces.',
      todo: 'Reintenta. Si vuelve a pasar, reinicia el equipo y abre Latchkey de nuevo.'
    },
    storage: {
      title: 'No se puede usar la carpeta de la bóveda',
      what: 'Latchkey no pudo leer o escribir sus propios archivos. No se cambió nada.',
      todo: 'Revisa si el disco está lleno o si la carpeta es de solo lectura, y reintenta.'
    }
  },
  vaultDamaged: {
    header_damaged: {
      title: 'No se puede leer la descripción de la bóveda',
      what: 'El pequeño archivo que describe la bóveda está dañado y Latchkey no puede saber qué entradas del llavero son suyas.',
      todo: 'Restaura este archivo desde una copia de seguridad y reintenta.'
    },
    header_missing: {
      title: 'Falta la descripción de la bóveda',
      what: 'La base de datos está, pero falta el pequeño archivo que describe la bóveda.',
      todo: 'Restaura este archivo desde una copia de seguridad o desde la papelera y reintenta.'
    },
    database_missing: {
      title: 'Falta la base de datos de la bóveda',
      what: 'La descripción de la bóveda está, pero falta la base de datos con la lista de tus claves.',
      todo: 'Restaura este archivo desde una copia de seguridad o desde la papelera y reintenta.'
    },
    database_damaged: {
      title: 'La base de datos de la bóveda está dañada',
      what: 'No se puede leer la base de datos. Latchkey no la reparó ni la reemplazó.',
      todo: 'Restaura este archivo desde una copia de seguridad y reintenta. Conserva el dañado hasta recuperarlo todo.'
    },
    key_missing: {
      title: 'El llavero ya no tiene la clave de la bóveda',
      what: 'El llavero funciona, pero falta la entrada que abre la base de datos de esta bóveda.',
      todo: 'Si restauraste o moviste tu cuenta de usuario, restaura también el llavero y reintenta.'
    },
    sentinel_changed: {
      title: 'El llavero no corresponde a esta bóveda',
      what: 'El llavero funciona, pero la entrada que identifica esta bóveda no es la que se escribió.',
      todo: 'Si restauraste un llavero anterior o archivos de otro usuario, vuelve a poner los que corresponden y reintenta.'
    }
  },
  sandbox: {
    stopped: 'Sandbox detenido',
    starting: 'Iniciando el sandbox',
    running: 'Sandbox en marcha',
    failed: 'El sandbox falló',
    start: 'Iniciar',
    stop: 'Detener',
    startLabel: 'Iniciar el sandbox',
    stopLabel: 'Detener el sandbox'
  },
  environment: {
    label: 'Entorno',
    production: 'Producción',
    notProduction: 'Pruebas',
    sandbox: 'Sandbox',
    none: 'Ningún entorno elegido'
  },
  credentials: {
    title: 'Bóveda',
    count_one: '{{count, number}} clave',
    count_other: '{{count, number}} claves',
    countOf: '{{shown}} de {{total}} claves',
    filter: 'Filtrar claves',
    filterPlaceholder: 'Filtrar por etiqueta, proveedor, entorno o huella',
    add: 'Agregar una clave',
    label: 'Etiqueta',
    provider: 'Proveedor',
    environment: 'Entorno',
    fingerprint: 'Huella',
    fingerprintHelp: 'Cuatro dígitos que distinguen dos claves sin revelar ninguna.',
    state: 'Estado',
    created: 'Creada',
    actions: 'Acciones',
    example: 'Ejemplo',
    use: 'Usar',
    useLabel: 'Usar {{label}} en una petición',
    check: 'Comprobar {{label}}',
    delete: 'Eliminar {{label}}',
    checked: '{{label}}: {{state}}',
    saved: '«{{label}}» ya está en el llavero. Huella {{fingerprint}}.',
    deleted: 'Se eliminó «{{label}}».',
    noMatchTitle: 'Ninguna clave coincide',
    noMatchText: 'Aquí no hay nada que contenga «{{filter}}».',
    clearFilter: 'Quitar el filtro',
    emptyTitle: 'La bóveda está vacía',
    emptyText: 'Agrega una clave para usarla en peticiones, o prueba el sandbox, que trae claves de ejemplo.',
    deleteTitle: '¿Eliminar esta clave?',
    deleteText: 'Se quitará del llavero «{{label}}» ({{fingerprint}}), del entorno «{{environment}}».',
    deleteConsequence:
      'La clave sigue siendo válida en el proveedor. Las peticiones del historial se conservan. No se puede deshacer.',
    deleteConfirm: 'Eliminar la clave'
  },
  credentialState: {
    ready: 'Lista',
    unchecked: 'Sin comprobar',
    missing: 'Falta',
    mismatch: 'Cambiada',
    unreadable: 'Ilegible',
    saving: 'Guardando'
  },
  credentialStateHelp: {
    ready: 'El llavero tiene esta clave tal como se guardó.',
    unchecked: 'No se ha leído desde que se abrió Latchkey.',
    missing: 'El llavero funciona, pero ya no tiene esta clave. Elimínala aquí y agrégala otra vez.',
    mismatch: 'El llavero tiene algo distinto de lo que se guardó. No se envía. Elimínala aquí y agrégala otra vez.',
    unreadable: 'La entrada está dañada. Elimínala aquí y agrégala otra vez.',
    saving: 'Todavía no termina de guardarse.'
  },
  credentialForm: {
    title: 'Agregar una clave',
    provider: 'Proveedor',
    label: 'Etiqueta',
    labelHelp: 'Para reconocer esta clave.',
    labelPlaceholder: 'Equipo de soporte',
    host: 'Servidor',
    hostPlaceholder: 'Elige el servidor de tu cuenta',
    hostOwn: 'Otra dirección…',
    baseUrl: 'URL base',
    environment: 'Nombre del entorno',
    production: 'Es producción',
    productionHelp: 'Antes de cambiar algo ahí, se pide escribir el nombre del entorno.',
    secretOnce: 'Va directo al llavero. Latchkey no la volverá a mostrar.',
    showSecret: 'Mostrar u ocultar la clave',
    submit: 'Guardar en el llavero',
    saving: 'Guardando…',
    pasteAgain: 'Por seguridad, la clave se borró de este formulario: pégala otra vez.',
    pasteAgainField: 'Pega la clave otra vez.'
  },
  fieldError: {
    required: 'Completa este campo.',
    tooLong: 'Es demasiado largo.',
    invalid: 'Este valor no se acepta: {{detail}}.'
  },
  secretProblems: {
    empty: 'La clave está vacía.',
    line_break: 'La clave tiene un salto de línea. Copia solo la clave, en una línea.',
    nul: 'La clave tiene un carácter nulo invisible. Cópiala de nuevo.',
    control_character: 'La clave tiene un carácter de control invisible, como un tabulador. Cópiala de nuevo.',
    not_latin1:
      'La clave tiene un carácter que no puede viajar en un encabezado, como una comilla tipográfica. Cópiala de nuevo.',
    lone_surrogate: 'La clave tiene un carácter roto. Cópiala de nuevo.'
  },
  baseUrlProblems: {
    empty: 'Completa este campo.',
    control_character: 'Tiene un carácter de control invisible. Escríbela de nuevo.',
    backslash: 'Usa barras normales (/), no invertidas.',
    scheme_missing: 'Empieza con https:// (o http://).',
    scheme_not_http: 'Solo se pueden usar direcciones https:// y http://.',
    userinfo: 'Quita el usuario y la contraseña antes de la @. La clave va en su propio campo.',
    query: 'Quita el signo de interrogación y lo que sigue.',
    fragment: 'Quita el # y lo que sigue.',
    invalid: 'Esto no es una dirección. Debe parecerse a https://api.ejemplo.com.'
  },
  requestProblems: {
    method_invalid: 'Este método no se puede enviar.',
    url_control_character: 'Tiene un carácter de control invisible.',
    url_backslash: 'Usa barras normales (/), no invertidas.',
    url_fragment: 'El # nunca se envía. Escribe %23 si te refieres al carácter, o quítalo.',
    url_scheme: 'Solo se pueden usar direcciones https:// y http://.',
    url_not_absolute: 'Empieza con una barra (una ruta del entorno) o con https://.',
    url_userinfo: 'Quita el usuario y la contraseña antes de la @.',
    url_invalid: 'Esto no es una dirección.',
    url_dot_segment: 'La ruta tiene . o .. como parte; escríbela completa.',
    placeholder_unknown: 'Un nombre entre llaves no tiene valor. Las llaves solo pueden ir en la ruta.',
    path_parameter_twice: 'Este parámetro de ruta está repetido.',
    path_parameter_empty: 'Este parámetro de ruta no tiene valor.',
    path_parameter_dots: 'Un parámetro de ruta no puede ser . ni ..',
    header_name_invalid: 'Esto no es un nombre de encabezado.',
    header_value_invalid: 'Este valor tiene un carácter que no puede viajar en un encabezado.',
    header_not_allowed: 'Este encabezado lo pone la propia conexión y no se puede escribir a mano.',
    not_encodable: 'Tiene un carácter roto.',
    boundary_invalid: 'El separador multipart no se puede usar.',
    boundary_in_part: 'Una parte contiene el separador multipart. Envía de nuevo.',
    credential_header_twice: 'En este encabezado viaja la clave. Quítalo o envía sin clave.',
    credential_other_origin: 'La clave pertenece a otra dirección.',
    secret_invalid: 'La clave no puede viajar en un encabezado. Agrégala otra vez.'
  },
  requestFields: {
    method: 'Método',
    url: 'URL',
    pathParameters: 'Parámetro de ruta, línea {{line}}',
    query: 'Consulta, línea {{line}}',
    headers: 'Encabezados, línea {{line}}',
    body: 'Cuerpo',
    credential: 'Clave'
  },
  catalogue: {
    title: 'Catálogo',
    provider: 'Proveedor',
    search: 'Buscar tareas',
    noMatch: 'Ninguna tarea coincide.',
    new: 'Nueva petición'
  },
  effect: {
    read: 'Solo lee',
    diagnostic: 'Hace una prueba de red',
    write: 'Modifica datos',
    destructive: 'Elimina datos'
  },
  request: {
    untitled: 'Nueva petición',
    method: 'Método',
    url: 'URL',
    urlPlaceholder: '/api/… o https://…',
    send: 'Enviar',
    cancel: 'Cancelar',
    cancelling: 'Cancelando…',
    as: 'con',
    credential: 'Clave',
    credentialPlaceholder: 'Elige una clave',
    withoutKey: 'Sin clave',
    noCredentials: 'Aún no hay claves. Agrega una en la bóveda.',
    notFound: 'Ninguna clave coincide.',
    preview: 'Se enviará a',
    needEnvironment: 'Para enviar, elige una clave o un entorno sin clave.',
    needUrl: 'Escribe una ruta o una URL.',
    needPath_one: 'Completa el parámetro de ruta {{names}}.',
    needPath_other: 'Completa los parámetros de ruta {{names}}.',
    tabs: 'Partes de la petición',
    params: 'Parámetros',
    headers: 'Encabezados',
    body: 'Cuerpo',
    docs: 'Ayuda',
    pathParameters: 'Ruta',
    query: 'Consulta',
    noPathParameters: 'Escribe {nombre} en la URL para tener un parámetro de ruta.',
    addRow: 'Agregar una línea',
    removeRow: 'Quitar la línea {{name}}',
    enableRow: 'Enviar la línea {{name}}',
    rowName: 'Nombre de la línea {{index}}',
    rowValue: 'Valor de la línea {{index}}',
    required: 'obligatorio',
    headersNote: 'La clave se agrega al enviar, como {{authentication}}. No hace falta escribirla aquí.',
    bodyKind: 'Tipo de cuerpo',
    bodyNone: 'Ninguno',
    bodyJson: 'JSON',
    bodyText: 'Texto',
    bodyForm: 'Formulario',
    bodyMultipart: 'Multipart',
    bodyNoneText: 'Esta petición no lleva cuerpo.',
    bodyLabel: 'Cuerpo de la petición',
    invalidJson: 'No es JSON válido. Se enviaría tal como está.',
    formatJson: 'Dar formato'
  },
  docs: {
    emptyTitle: 'Nada que mostrar todavía',
    emptyText: 'Elige una tarea del catálogo para leer qué hace y qué necesita.',
    task: 'Tarea',
    call: 'Llamada',
    effect: 'Efecto',
    permission: 'Permiso',
    noPermission: 'El proveedor no lo indica',
    authentication: 'Autenticación',
    limits: 'Límites',
    limit: '{{requests}} / {{period}}',
    parameters: 'Parámetros',
    bodyFields: 'Campos del cuerpo',
    meaning: 'Significado',
    in: 'Lugar',
    inPath: 'ruta',
    inQuery: 'consulta',
    inBody: 'cuerpo',
    options: 'Uno de {{options}}',
    example: 'Ejemplo'
  },
  guard: {
    title: '¿Enviar {{method}} a «{{environment}}»?',
    text: '{{method}} {{url}}',
    who: 'Firmada con «{{label}}» ({{fingerprint}}) en el entorno «{{environment}}».',
    whoNone: 'Se envía sin clave en el entorno «{{environment}}».',
    destructive: 'Esto elimina datos en el proveedor. Latchkey no puede recuperarlos.',
    production: 'Es producción: el cambio es real.',
    typeName: 'Escribe «{{name}}» para continuar',
    confirm: 'Enviar {{method}}'
  },
  plainHttp: {
    title: '¿Enviar la clave sin cifrar?',
    text: 'La dirección empieza con http://. Cualquiera en el camino, por ejemplo en la misma red Wi-Fi, puede leer la clave y usarla.',
    advice: 'Si el servidor también responde en https://, cancela y usa esa dirección.',
    confirm: 'Enviar sin cifrar'
  },
  response: {
    title: 'Respuesta',
    emptyTitle: 'Aún no hay respuesta',
    emptyText: 'Elige una tarea a la izquierda, revisa la clave y presiona Enviar o {{keys}}.',
    sending: 'Enviando',
    phaseWaiting: 'Esperando la respuesta…',
    phaseReceiving: 'Recibiendo, {{bytes}} hasta ahora…',
    notSentTitle: 'No se envió nada',
    status: 'Estado',
    duration: 'Duración',
    size: 'Tamaño',
    protocol: 'Protocolo',
    redactions_one: '{{count}} secreto oculto',
    redactions_other: '{{count}} secretos ocultos',
    redactionsHelp: 'Los valores de claves de la bóveda se reemplazaron antes de guardar el cuerpo.',
    incomplete: 'Incompleta',
    incompleteText: 'El cuerpo se cortó antes de tiempo. Se muestra lo que llegó.',
    tabs: 'Partes de la respuesta',
    body: 'Cuerpo',
    headers: 'Encabezados',
    timeline: 'Cronología',
    pretty: 'Con formato',
    raw: 'Original',
    view: 'Vista del cuerpo',
    find: 'Buscar',
    save: 'Guardar',
    saveLabel: 'Guardar el cuerpo en un archivo',
    saved: 'Guardado en {{file}}.',
    bodyLabel: 'Cuerpo de la respuesta',
    noBody: 'La respuesta no tiene cuerpo.',
    binaryTitle: 'No es texto',
    binaryText: 'Este cuerpo es {{type}}, {{bytes}}. Guárdalo para abrirlo en otro programa.',
    unknownType: 'de tipo desconocido',
    htmlNote: 'El HTML se muestra como texto y nunca se ejecuta.',
    notJson: 'No es JSON válido (línea {{line}}, columna {{column}}), así que se muestra sin formato.',
    range: '{{from}} a {{to}} de {{total}}',
    showMore: 'Mostrar más',
    showPrevious: 'Mostrar lo anterior',
    headersOf: 'Encabezados de la respuesta',
    noHeaders: 'No llegó ningún encabezado.',
    none: 'Sin respuesta',
    cancelled: 'Cancelada',
    statusText: '{{status}} en {{duration}}',
    failedText: 'Falló: {{title}}'
  },
  timeline: {
    hop: 'Salto {{index}}',
    request: 'Petición, exactamente como se envió',
    timings: 'Tiempos',
    noTimings: 'No se midieron tiempos.',
    lookup: 'Búsqueda del nombre',
    connect: 'Conexión',
    secureConnect: 'Negociación TLS',
    send: 'Envío',
    wait: 'Espera',
    download: 'Recepción',
    step: 'Paso',
    start: 'Inicio',
    duration: 'Duración',
    address: 'Dirección',
    tls: 'TLS',
    noTls: 'Sin cifrar',
    fingerprint: 'Certificado',
    sentBytes: 'Enviado',
    dropped: 'Se omitió aquí porque cambió la dirección: {{names}}',
    redirect: 'Redirigida a {{url}}',
    sentAt: 'Enviada {{when}}',
    noHops: 'Nada salió de este equipo.'
  },
  failures: {
    unknown_host: {
      title: 'No se encontró el nombre del servidor',
      what: 'No se conoce ninguna dirección para este nombre de servidor.',
      todo: 'Revisa cómo está escrita la URL base. Si está bien, revisa la conexión a internet y la VPN.'
    },
    connection_refused: {
      title: 'El servidor rechazó la conexión',
      what: 'El equipo respondió, pero nada escucha en ese puerto.',
      todo: 'Revisa el puerto en la URL. Si es el sandbox, inícialo en la barra de estado. Si no, el servicio está caído.'
    },
    connection_reset: {
      title: 'Se cortó la conexión',
      what: 'El servidor, o algo en el camino, cerró la conexión antes de que la respuesta estuviera completa.',
      todo: 'Envía de nuevo. Si se repite, puede que la corte un proxy o un firewall. Antes comprueba si el cambio se aplicó.'
    },
    unreachable: {
      title: 'No se puede llegar al servidor',
      what: 'La red no tiene camino hacia esta dirección.',
      todo: 'Revisa la conexión a internet, la VPN y el firewall.'
    },
    tls_failed: {
      title: 'No hay conexión segura',
      what: 'El certificado del servidor no es de confianza o no se logró acordar el cifrado. No se envió nada.',
      todo: 'Revisa el nombre del servidor y el reloj de este equipo. En la red de una empresa quizá haya que instalar su certificado.'
    },
    not_http: {
      title: 'La respuesta no es HTTP',
      what: 'Algo respondió, pero no es un servidor web.',
      todo: 'Revisa el puerto, y si la URL debe empezar con https:// en lugar de http://.'
    },
    timeout: {
      title: 'No hubo respuesta a tiempo',
      what: 'Se agotó el tiempo de esta petición.',
      todo: 'Envía de nuevo. Si era un cambio, comprueba antes si se aplicó: puede que el servidor lo haya hecho.'
    },
    cancelled: {
      title: 'Cancelada',
      what: 'Cancelaste esta petición.',
      todo: 'Si era un cambio, comprueba si se aplicó: puede que el servidor ya la hubiera recibido.'
    },
    headers_too_large: {
      title: 'Los encabezados de la respuesta son demasiado grandes',
      what: 'El servidor mandó más encabezados de los que se aceptan.',
      todo: 'Es un fallo del servidor. Avisa a quien lo administra.'
    },
    body_too_large: {
      title: 'La respuesta es demasiado grande',
      what: 'El cuerpo supera el límite y se dejó de recibir.',
      todo: 'Pide menos: una página más pequeña (limit) o un filtro más preciso.'
    },
    undecodable: {
      title: 'La respuesta no se puede descomprimir',
      what: 'El cuerpo está comprimido de una forma distinta de la que anunció el servidor.',
      todo: 'Envía de nuevo con el encabezado Accept-Encoding: identity.'
    },
    redirect_limit: {
      title: 'Demasiadas redirecciones',
      what: 'El servidor reenvió la petición más veces de las que se siguen.',
      todo: 'Mira en la cronología el camino que tomó y usa directamente la última dirección.'
    },
    redirect_loop: {
      title: 'Las redirecciones dan vueltas en círculo',
      what: 'El servidor reenvió la petición a una dirección por la que ya había pasado.',
      todo: 'Revisa si es http o https y la barra al final de la ruta: suelen redirigirse una a otra.'
    },
    redirect_refused: {
      title: 'No se siguió una redirección',
      what: 'El servidor reenvió la petición a una dirección que no es seguro seguir.',
      todo: 'Mira la dirección en la cronología. Si confías en ella, úsala directamente.'
    },
    disk_full: {
      title: 'No queda espacio en el disco',
      what: 'La respuesta llegó, pero no hubo lugar para guardarla.',
      todo: 'Libera espacio o borra el historial y envía de nuevo.'
    },
    other: {
      title: 'La petición falló',
      what: 'Pasó algo inesperado en el camino al servidor.',
      todo: 'Envía de nuevo. Si se repite, el detalle técnico de abajo ayuda a quien lo investigue.'
    }
  },
  statusAdvice: {
    status400: {
      title: 'El servidor no entendió la petición',
      todo: 'Compara los parámetros y el cuerpo con la pestaña Ayuda; el cuerpo de abajo suele nombrar el campo.'
    },
    status401: {
      title: 'El servidor no aceptó la clave',
      todo: 'Revisa que la clave sea de esta cuenta y este servidor, que esté completa y que no esté revocada. Luego compruébala en la bóveda.'
    },
    status403: {
      title: 'La clave no tiene permiso, o no vale aquí',
      todo: 'Revisa el permiso en la pestaña Ayuda y que el servidor sea el de tu cuenta. Algunos servidores también responden 403 a una clave equivocada.'
    },
    status404: {
      title: 'No hay nada en esta dirección',
      todo: 'Revisa el id, la ruta y la barra final. También puede que se haya eliminado.'
    },
    status405: {
      title: 'Esta dirección no admite este método',
      todo: 'Elige otra vez la tarea en el catálogo o compara el método con la pestaña Ayuda.'
    },
    status409: {
      title: 'El cambio choca con lo que ya hay',
      todo: 'Vuelve a leer el registro y repite el cambio sobre lo que dice ahora.'
    },
    status415: {
      title: 'El servidor no acepta este tipo de cuerpo',
      todo: 'Revisa el tipo en la pestaña Cuerpo y el encabezado Content-Type. Algunas tareas piden multipart, no JSON.'
    },
    status422: {
      title: 'Un valor no fue aceptado',
      todo: 'El cuerpo de abajo suele decir qué campo y por qué.'
    },
    status429: {
      title: 'Demasiadas peticiones',
      todo: 'Espera antes de enviar otra; el encabezado Retry-After puede decir cuánto. Los límites están en la pestaña Ayuda.'
    },
    clientError: {
      title: 'El servidor rechazó la petición',
      todo: 'El cuerpo de abajo puede decir por qué.'
    },
    status500: {
      title: 'El servidor falló',
      todo: 'No es tu clave. Envía más tarde; si era un cambio, comprueba antes si se aplicó.'
    },
    status502: {
      title: 'Un servidor intermedio no obtuvo una respuesta válida',
      todo: 'Es probable que estén reiniciando el servicio. Envía de nuevo en un minuto.'
    },
    status503: {
      title: 'El servicio no está disponible en este momento',
      todo: 'Está saturado o en mantenimiento. Envía más tarde.'
    },
    status504: {
      title: 'El servidor no le respondió a tiempo a su puerta de enlace',
      todo: 'Pide menos datos o envía más tarde. Si era un cambio, comprueba antes si se aplicó.'
    },
    serverError: {
      title: 'El servidor falló',
      todo: 'No es tu clave. Envía más tarde.'
    }
  },
  history: {
    title: 'Historial',
    today: 'Hoy',
    yesterday: 'Ayer',
    emptyTitle: 'Aún no hay peticiones',
    emptyText: 'Aquí aparece todo lo que envías, con su respuesta y sin la clave.',
    newRequest: 'Nueva petición',
    clear: 'Borrar el historial',
    clearTitle: '¿Borrar el historial?',
    clearText:
      'Se eliminan de este equipo todas las peticiones y sus respuestas. Las claves se conservan. No se puede deshacer.',
    clearConfirm: 'Borrar el historial',
    cleared: 'El historial quedó vacío.',
    openInEditor: 'Abrir en el editor',
    list: 'Peticiones enviadas',
    chooseTitle: 'Elige una petición',
    chooseText: 'Aquí se abre su respuesta.',
    withoutKey: 'sin clave',
    failed: 'falló'
  },
  errors: {
    untrusted_sender: 'No se reconoció la ventana. No se hizo nada. Reinicia Latchkey.',
    unknown_command: 'Esta ventana y el resto de Latchkey no son compatibles. No se hizo nada. Reinicia Latchkey.',
    invalid_input: 'Algo del formulario no se acepta. No se guardó ni se envió nada.',
    input_too_large: 'Es demasiado grande. No se guardó ni se envió nada. Acórtalo.',
    internal: 'Pasó algo inesperado. Quedó registrado y no se perdió nada. Reintenta.',
    vault_closed: 'La bóveda no está abierta. No se cambió nada. Mira la página Bóveda.',
    vault_locked: 'El llavero está bloqueado. No se cambió nada. Desbloquéalo y reintenta.',
    vault_unavailable: 'El llavero no responde. No se cambió nada. Reintenta en un momento.',
    vault_header_damaged:
      'No se puede leer la descripción de la bóveda. Se conservó tal como está. Restáurala desde una copia de seguridad.',
    vault_key_missing: 'El llavero ya no tiene la clave de la bóveda. No se cambió nada. Restaura el llavero.',
    vault_incomplete:
      'Falta una parte de la bóveda. Lo que hay se conservó. Restaura el archivo que falta desde una copia de seguridad.',
    database_unavailable: 'La base de datos no responde. Lo guardado está a salvo. Reintenta o reinicia Latchkey.',
    database_damaged:
      'No se puede leer la base de datos. Se conservó tal como está. Restáurala desde una copia de seguridad.',
    row_damaged: 'Este registro está dañado. Se conservó tal como está; todo lo demás se puede usar.',
    audit_unavailable:
      'No se puede escribir el registro de auditoría, así que no se cambió nada. Revisa el espacio en disco.',
    provider_not_found: 'Esta versión de Latchkey no conoce este proveedor. No se cambió nada.',
    environment_not_found: 'Este entorno ya no existe. No se envió nada. Elige otra vez una clave.',
    credential_not_found: 'Esta clave ya no está en la bóveda. Elige otra.',
    secret_rejected: 'La clave tiene caracteres que no se pueden enviar. No se guardó nada. Cópiala de nuevo.',
    secret_not_saved: 'El llavero no aceptó la clave. No se guardó nada. Reintenta.',
    secret_missing: 'El llavero ya no tiene esta clave. No se envió nada. Agrégala otra vez.',
    secret_mismatch:
      'El llavero tiene algo distinto de lo que se guardó aquí. No se envió nada. Agrega la clave otra vez.',
    secret_unreadable: 'La entrada de la clave está dañada. No se envió nada. Agrégala otra vez.',
    request_invalid: 'Esta petición no se puede enviar así. Revisa la URL, los parámetros y los encabezados.',
    origin_refused:
      'La clave pertenece a otra dirección y no se envió ahí. Elige la clave de esta dirección o envía sin clave.',
    plain_http_secret: 'La clave viajaría sin cifrar. No se envió nada.',
    send_cancelled: 'Cancelaste esta petición antes de que saliera.',
    send_in_progress: 'Esta petición ya va en camino.',
    exchange_not_found: 'Esta petición ya no está en el historial.',
    body_unavailable: 'El cuerpo ya no se conserva. Se muestra el resto de la respuesta.',
    sandbox_failed: 'No se pudo iniciar el sandbox. Tus claves no se vieron afectadas. Reintenta.'
  },
  errorTitle: 'No se pudo',
  codeEditor: {
    find: 'Buscar',
    replace: 'Reemplazar',
    next: 'siguiente',
    previous: 'anterior',
    all: 'todo',
    matchCase: 'mayúsculas y minúsculas',
    regexp: 'expresión regular',
    byWord: 'palabra completa',
    replaceAll: 'reemplazar todo',
    close: 'cerrar',
    currentMatch: 'coincidencia actual',
    onLine: 'en la línea',
    foldLine: 'Plegar la línea',
    unfoldLine: 'Desplegar la línea',
    foldedCode: 'código plegado',
    unfold: 'desplegar',
    controlCharacter: 'Carácter de control'
  }
}
