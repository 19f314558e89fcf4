import { esAuthLog } from './auth-log-es'
import { esCompare } from './compare-es'
import { esConsumers } from './consumers-es'
import { esDebt } from './debt-es'
import { esDestinations } from './destinations-es'
import { esDiagnosis } from './diagnosis-es'
import { esPasted, esWhichKey } from './pasted-es'
import { esRotation } from './rotation-es'
import { esScopedKeys } from './scoped-keys-es'
import { esSecretManagers } from './secret-managers-es'
import { esSessions } from './sessions-es'
import { esShare } from './share-es'
import { esTokens } from './tokens-es'
import type { Translation } from './translation'
import { esWorklists } from './worklists-es'

export const es: Translation = {
  app: {
    name: 'Latchkey',
    promise: 'Sin cuenta, sin telemetría, funciona sin internet.',
    skipToContent: 'Ir al contenido',
    loading: 'Cargando…'
  },
  nav: {
    find: 'Buscar…',
    label: 'Principal',
    vault: 'Bóveda',
    requests: 'Peticiones',
    rotation: 'Rotación',
    access: 'Sesiones y tokens',
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
  shortcuts: { title: 'Atajos de teclado' },
  firstRun: {
    title: 'Guarda tus claves de API en un solo lugar y descubre por qué falla una llamada',
    intro:
      'Las claves quedan en el llavero de este equipo. Las peticiones se firman y se envían sin mostrar nunca la clave.',
    sandboxTitle: 'Probar con el sandbox',
    sandboxText: 'Inicia en este equipo una API de práctica con claves de ejemplo y abre una petición que funciona.',
    sandboxAction: 'Probar el sandbox',
    keyTitle: 'Agregar una clave',
    keyText: 'Guarda una clave de API tuya en el llavero, lista para usarla en tus peticiones.',
    keyAction: 'Agregar una clave',
    importTitle: 'Importar claves',
    importText:
      'Desde un archivo .env o desde la exportación CSV de 1Password, Bitwarden o KeePass. Tú eliges qué se toma.',
    importAction: 'Elegir un archivo'
  },
  vault: {
    statusOpening: 'Abriendo la bóveda',
    statusOpen: 'Bóveda abierta',
    statusMemory: 'Bóveda abierta, no se guarda nada',
    keychainLocked: 'El llavero está bloqueado. No se cambió nada. Desbloquéalo y reintenta.',
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
    },
    statusStorage: 'No se puede usar la carpeta',
    statusPassphrase: 'Bóveda bloqueada',
    damagedRowNamed: '{{table}}: «{{label}}»',
    damagedRowUnnamed_one: '{{table}}: {{count}} registro',
    damagedRowUnnamed_other: '{{table}}: {{count}} registros',
    damagedRowsAdvice:
      'Si falta una clave en la lista, restaura la base de datos desde una copia de seguridad o agrega la clave otra vez.',
    unlock: 'Desbloquear',
    statusReadOnly: 'Bóveda abierta, solo lectura',
    statusDiskFull: 'Disco lleno',
    readOnlyTitle: 'La bóveda está abierta solo para lectura',
    readOnlyText:
      'Su base de datos está dañada: lo que se puede leer se muestra y se puede usar, y no se escribe nada más en ella. Copia tus claves a un lugar seguro y restaura la base de datos desde una copia de seguridad.',
    setAside: 'Empezar una bóveda nueva',
    setAsideTitle: '¿Empezar una bóveda nueva?',
    setAsideText:
      'Los archivos de la bóveda actual se mueven a una carpeta propia, al lado, y ahí se quedan. Empieza una bóveda vacía. No se elimina nada, tampoco en el llavero.',
    setAsideHint: 'Si no hay nada que restaurar: los archivos anteriores se apartan y empiezas con una bóveda vacía.',
    setAsideConfirm: 'Apartar los archivos anteriores',
    setAsideDone: 'Empezó una bóveda nueva. Los archivos anteriores quedaron al lado.',
    statusReason: 'Bóveda sin abrir'
  },
  vaultLocked: {
    title: 'El llavero está bloqueado',
    what: 'El llavero de este equipo no dejó que Latchkey leyera su entrada.',
    todo: 'Desbloquea el llavero (casi siempre basta con volver a iniciar sesión, o desde la aplicación del llavero) y reintenta.'
  },
  vaultUnavailable: {
    no_bus: {
      title: 'No hay llavero en esta sesión',
      what: 'Latchkey no encontró la conexión por la que los programas del escritorio llegan al llavero.',
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
    },
    disk_full: {
      title: 'No queda espacio en el disco',
      what: 'Latchkey no pudo escribir sus propios archivos. Lo guardado antes está a salvo.',
      todo: 'Libera espacio en el disco y reintenta.'
    },
    newer_version: {
      title: 'Una versión más nueva de Latchkey escribió esta bóveda',
      what: 'Esta versión no puede leerla sin riesgo y por eso no la abrió.',
      todo: 'Instala la versión más nueva de Latchkey y abre esa.'
    },
    migration_failed: {
      title: 'No se pudo actualizar la bóveda',
      what: 'Latchkey intentó adaptar la base de datos a esta versión y lo deshizo. Quedó como estaba.',
      todo: 'Reintenta. Si vuelve a fallar, regresa a la versión anterior y guarda una copia de la carpeta de la bóveda.'
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
    },
    secrets_missing: {
      title: 'Falta el archivo con las claves',
      what: 'La bóveda está, pero falta el archivo cifrado con sus claves.',
      todo: 'Restaura este archivo desde una copia de seguridad o desde la papelera y reintenta.'
    },
    secrets_damaged: {
      title: 'El archivo con las claves fue alterado',
      what: 'El archivo cifrado con las claves está dañado o lo cambió algo que no es Latchkey.',
      todo: 'Restaura este archivo desde una copia de seguridad y reintenta. Conserva el dañado hasta recuperarlo todo.'
    },
    secrets_outdated: {
      title: 'El archivo con las claves es antiguo',
      what: 'El archivo cifrado es anterior al último que se escribió, así que faltarían las claves más nuevas.',
      todo: 'Restaura la copia más reciente de este archivo y reintenta.'
    }
  },
  sandbox: {
    apis_one: '{{count}} API',
    apis_other: '{{count}} API',
    addresses: 'Direcciones del sandbox',
    showAddresses: 'Mostrar las direcciones del sandbox',
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
    noneYet: 'Aún no hay entornos. Agrega una clave en la bóveda.',
    label: 'Entorno',
    production: 'Producción',
    notProduction: 'Pruebas',
    sandbox: 'Sandbox',
    none: 'Ningún entorno elegido',
    readOnly: 'Solo lectura',
    confirm: 'Confirma cambios',
    unguarded: 'Sin protección'
  },
  credentials: {
    title: 'Bóveda',
    count_one: '{{count, number}} clave',
    count_other: '{{count, number}} claves',
    countOf: '{{shown}} de {{total}} claves',
    filter: 'Buscar claves',
    filterPlaceholder: 'Buscar por etiqueta, proveedor, entorno, responsable…',
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
    saved: '«{{label}}» se guardó. Huella {{fingerprint}}.',
    deleted: 'Se eliminó «{{label}}».',
    noMatchTitle: 'Ninguna clave coincide',
    noMatchText: 'Ninguna clave cumple con lo que se busca.',
    clearFilter: 'Quitar búsqueda y filtros',
    emptyTitle: 'La bóveda está vacía',
    emptyText: 'Agrega una clave para usarla en peticiones, o prueba el sandbox, que trae claves de ejemplo.',
    deleteTitle: '¿Eliminar esta clave?',
    deleteText: 'Se eliminará de la bóveda «{{label}}» ({{fingerprint}}), del entorno «{{environment}}».',
    deleteConsequence:
      'Se puede recuperar durante unos segundos; después se pierde para siempre. Sigue siendo válida en el proveedor y las peticiones del historial se conservan.',
    deleteConfirm: 'Eliminar la clave',
    savedTemporary: '«{{label}}» se puede usar hasta que salgas. Huella {{fingerprint}}.',
    updated: '«{{label}}» se modificó.',
    replaced: 'Se reemplazó la clave de «{{label}}». Huella {{fingerprint}}.',
    kept: '«{{label}}» ya quedó guardada.',
    worksOnce: '«{{label}}» funciona',
    deletionFailed: 'No se pudo eliminar «{{label}}»; sigue en la bóveda. {{reason}}',
    restored: '«{{label}}» está de vuelta.',
    undo: 'Deshacer',
    undoHint: 'Puedes recuperarla durante {{seconds}} s.',
    copied: '«{{label}}» está en el portapapeles, que se borra en {{seconds}} s.',
    temporary: 'Hasta que salgas',
    expired: 'Vencida',
    importKeys: 'Importar',
    environments: 'Entornos',
    more: 'Más acciones',
    moreLabel: 'Más para {{label}}',
    filters: 'Filtros',
    filtersActive: 'Filtros ({{count}})',
    tag: 'Marca',
    anyProvider: 'Cualquier proveedor',
    anyEnvironment: 'Cualquier entorno',
    anyTag: 'Cualquier marca',
    anyState: 'Cualquier estado',
    sort: 'Ordenar por',
    sortLabel: 'Por etiqueta',
    sortCreated: 'Más nuevas primero',
    sortExpires: 'Próximas a vencer',
    expires: 'Vence',
    useShort: 'Usar en una petición',
    rename: 'Cambiar el nombre',
    edit: 'Editar',
    replace: 'Reemplazar la clave',
    duplicate: 'Duplicar en otro entorno',
    remove: 'Eliminar',
    checkShort: 'Comprobar la entrada',
    keep: 'Conservar',
    renameTitle: 'Cambiar el nombre de la clave',
    save: 'Guardar',
    keys: 'Las flechas eligen, Intro abre, F2 cambia el nombre, Supr elimina, / busca.'
  },
  credentialState: {
    ready: 'Lista',
    unchecked: 'Sin comprobar',
    missing: 'Falta',
    mismatch: 'No coincide',
    unreadable: 'Ilegible',
    saving: 'Guardando'
  },
  credentialStateHelp: {
    ready: 'La bóveda tiene esta clave tal como se guardó.',
    unchecked: 'No se ha leído desde que se abrió Latchkey.',
    missing: 'La bóveda funciona, pero ya no tiene esta clave. Reemplaza la clave para volver a usarla.',
    mismatch:
      'La bóveda tiene algo distinto de lo que se guardó. No se envía. Reemplaza la clave para volver a usarla.',
    unreadable: 'La entrada está dañada. No se envía. Reemplaza la clave para volver a usarla.',
    saving: 'Todavía no termina de guardarse.'
  },
  credentialForm: {
    title: 'Agregar una clave',
    provider: 'Proveedor',
    label: 'Etiqueta',
    labelHelp: 'Para reconocer esta clave.',
    host: 'Servidor',
    hostPlaceholder: 'Elige el servidor de tu cuenta',
    hostOwn: 'Otra dirección…',
    baseUrl: 'URL base',
    environment: 'Nombre del entorno',
    secretOnce: 'Va directo a la bóveda.',
    showSecret: 'Mostrar u ocultar la clave',
    submit: 'Guardar',
    editTitle: 'Editar «{{label}}»',
    duplicateTitle: 'Duplicar «{{label}}»',
    duplicateText: 'Se copia todo menos la clave misma: cada entorno tiene la suya.',
    replaceTitle: 'Reemplazar la clave de «{{label}}»',
    replaceText:
      'La clave actual sigue valiendo aquí hasta que la nueva esté segura en la bóveda. En el proveedor no se anula.',
    replaceSubmit: 'Reemplazar la clave',
    editSubmit: 'Guardar los cambios',
    method: 'Cómo viaja la clave',
    wire: 'Viaja como',
    environmentChoice: 'Entorno',
    environmentNew: 'Un entorno nuevo…',
    looksLike: 'Tiene esta forma: {{example}}',
    whereFrom: 'Dónde obtener una',
    submitOnce: 'Usar una vez',
    keepOnce: 'Usar una vez: conservarla solo hasta que salga',
    keyKept: 'La clave que ingresaste sigue lista; no hace falta ingresarla de nuevo.',
    enterAgain: 'Ingresa la clave otra vez.',
    paste: 'Pegar clave',
    pasteHelp: 'Latchkey la toma directamente del portapapeles.',
    generate: 'Generar',
    generate_uuid4: 'Un UUID aleatorio',
    generate_base64url: '43 caracteres aleatorios',
    heldTyped_one: 'Hay una clave de {{count}} carácter lista.',
    heldTyped_other: 'Hay una clave de {{count}} caracteres lista.',
    heldRead_one: 'Se leyó {{count}} carácter.',
    heldRead_other: 'Se leyeron {{count}} caracteres.',
    heldUnknown: 'La clave de la respuesta está lista.',
    heldGenerated:
      'Hay una clave aleatoria nueva lista. Después de guardarla, cópiala desde la bóveda y entrégala a quien la verifica.',
    another: 'Ingresar otra',
    sameAs: 'La bóveda ya tiene exactamente esta clave, como «{{label}}».',
    foundTitle: 'Revisa esto antes de guardar',
    foundRefusedTitle: 'Esta clave no se puede enviar así',
    clean: 'Usar la forma limpia',
    keepAsIs: 'Dejarla como está',
    cleaned: 'Se usa la forma limpia.',
    keptAsIs: 'Se deja como está.',
    details: 'Detalles',
    tags: 'Marcas',
    tagsHelp: 'Presiona Intro después de cada una.',
    owner: 'Responsable',
    issuedOn: 'Emitida el',
    expiresOn: 'Vence el',
    consumers: 'La usan',
    consumersHelp: 'Servicios que usan esta clave. Presiona Intro después de cada uno.',
    environmentPlaceholder: 'Elige dónde se usa esta clave'
  },
  secretFindings: {
    empty: 'La clave está vacía.',
    line_break: 'Tiene un salto de línea. Seguramente se copió algo más que la clave.',
    nul: 'Tiene un carácter nulo invisible.',
    control_character: 'Tiene un carácter de control invisible.',
    lone_surrogate: 'Tiene un carácter roto.',
    not_latin1: 'Tiene un carácter que no puede viajar en un encabezado, como una comilla tipográfica.',
    not_in_cookie:
      'Tiene un carácter que una cookie no puede llevar: un espacio, una comilla, una coma, un punto y coma o similar.',
    byte_order_mark: 'Empieza con una marca invisible que algunos programas ponen al inicio de un archivo.',
    zero_width: 'Tiene un carácter invisible, sin ancho.',
    no_break_space: 'Tiene un espacio especial, como los que usan las páginas web.',
    tab: 'Tiene un tabulador.',
    surrounding_blank: 'Tiene espacios antes o después.',
    inner_blank: 'Tiene un espacio en medio.',
    quotes: 'Está entre comillas.',
    scheme_prefix: 'Empieza con «{{detail}}», que Latchkey agrega por su cuenta.',
    header_prefix: 'Empieza con el nombre de un encabezado, «{{detail}}».',
    name_prefix: 'Empieza con un nombre y un signo igual, «{{detail}}».',
    masked: 'Parece oculta, con puntos o asteriscos en lugar de caracteres.',
    cut_to_prefix: 'Parece ser solo el comienzo de una clave, como se muestra en las listas.',
    other_provider: 'Parece una clave de {{detail}}.',
    unusual_form: 'Las claves de este proveedor suelen verse distintas.'
  },
  keyTest: {
    title: '¿La acepta el proveedor?',
    run: 'Probar la clave',
    again: 'Probar otra vez',
    running: 'Consultando al proveedor…',
    cancel: 'Cancelar',
    never: 'No se ha probado desde que se abrió Latchkey.',
    showExchange: 'Ver el intercambio',
    status: 'Respuesta {{status}}',
    outcome: {
      works: 'La clave funciona',
      refused: 'La clave fue rechazada',
      unproven: 'Hay respuesta, pero no prueba la clave',
      unprovable: 'No se puede probar sin cambiar algo'
    },
    reason: {
      accepted: 'El proveedor aceptó la clave y respondió.',
      accepted_not_allowed:
        'El proveedor conoce la clave, pero no le permite lo que se pidió. Eso basta para probarla.',
      token_received: 'El proveedor entregó un token para esta clave.',
      refused_by_provider:
        'El proveedor dice que esta clave es incorrecta, fue revocada o es de otro servidor. Compara el servidor y después reemplaza la clave.',
      same_without_key: 'El servidor responde lo mismo sin ninguna clave, así que su respuesta no prueba nada.',
      no_answer: 'No hubo respuesta y no se sabe nada de la clave. Revisa la dirección y la conexión.',
      too_many_requests: 'El proveedor respondió que hubo demasiadas peticiones. Espera un poco y prueba otra vez.',
      server_fault: 'Falló el servidor. Eso no dice nada de la clave. Prueba más tarde.',
      unexpected_answer: 'No es una respuesta conocida de este proveedor. Revisa la dirección.',
      redirected: 'El servidor pasó la petición a otra dirección, y ahí no se envió la clave.',
      no_harmless_call:
        'No hay ninguna llamada que pruebe la clave sin cambiar algo. Úsala en una petición para saberlo.'
    }
  },
  credentialDetails: {
    title: 'Detalles de {{label}}',
    close: 'Cerrar los detalles',
    key: 'Clave',
    way: 'Cómo viaja',
    owner: 'Responsable',
    issued: 'Emitida',
    expires: 'Vence',
    expiredOn: '{{date}} · vencida',
    expiresSoon_one: '{{date}} · en {{count}} día',
    expiresSoon_other: '{{date}} · en {{count}} días',
    expiresToday: '{{date}} · hoy',
    version: 'Versión',
    tags: 'Marcas',
    created: 'Creada',
    changed: 'Modificada',
    baseUrl: 'URL base',
    reveal: 'Mostrar',
    hide: 'Ocultar',
    revealed: 'La clave de {{label}}, visible por un momento',
    hidesIn: 'Se oculta en {{seconds}} s',
    revealedNow: 'La clave se muestra durante {{seconds}} segundos.',
    hidden: 'La clave está oculta otra vez.',
    copy: 'Copiar',
    origins: 'También se envía a',
    originsHelp: 'Otras direcciones que permitiste para esta clave.',
    forget: 'No enviarla más a {{origin}}',
    forgotten: '«{{label}}» ya no se envía a {{origin}}.',
    temporaryTitle: 'Solo hasta que salgas',
    temporaryText: 'Esta clave está en memoria. Consérvala para tenerla la próxima vez.'
  },
  environments: {
    title: 'Entornos',
    intro: 'Un lugar donde se llega a un proveedor. Sus claves solo se envían ahí.',
    add: 'Agregar un entorno',
    addTitle: 'Agregar un entorno',
    editTitle: 'Editar «{{name}}»',
    edit: 'Editar {{name}}',
    delete: 'Eliminar {{name}}',
    name: 'Nombre',
    color: 'Color',
    production: 'Es producción',
    productionHelp: 'Se marca en todas partes y queda protegido, salvo que elijas otra cosa.',
    guard: 'Protección',
    keysIn_one: '{{count, number}} clave',
    keysIn_other: '{{count, number}} claves',
    noKeys: 'Sin claves',
    emptyTitle: 'Aún no hay entornos',
    emptyText: 'La primera clave que agregues trae su entorno; también puedes agregar uno aquí.',
    save: 'Guardar',
    saved: '«{{name}}» se guardó.',
    deleted: 'Se eliminó «{{name}}».',
    sandboxFixed: 'Es del sandbox',
    inUseTitle: '«{{name}}» está en uso',
    inUseText: 'Estas claves le pertenecen. Primero elimínalas o duplícalas en otro entorno:',
    rebindTitle: 'Estas claves se enviarán a otro servidor',
    rebindText: 'La dirección cambia de {{from}} a {{to}}. A partir de entonces estas claves viajan ahí:',
    rebindConfirm: 'Guardar y enviarlas ahí',
    andMore_one: 'y {{count}} más',
    andMore_other: 'y {{count}} más',
    deleteTitle: '¿Eliminar «{{name}}»?',
    deleteText:
      'El entorno {{baseUrl}} sale de la lista. Ninguna clave le pertenece. Las peticiones del historial se conservan.',
    deleteConfirm: 'Eliminar el entorno',
    colors: {
      gray: 'Gris',
      red: 'Rojo',
      orange: 'Naranja',
      yellow: 'Amarillo',
      green: 'Verde',
      teal: 'Turquesa',
      blue: 'Azul',
      violet: 'Violeta'
    },
    guards: {
      open: 'Abierto',
      confirm: 'Confirmar cambios',
      read_only: 'Solo lectura'
    },
    guardHelp: {
      open: 'Todo se envía sin preguntar.',
      confirm: 'Antes de POST, PUT, PATCH y DELETE escribes el nombre del entorno.',
      read_only: 'POST, PUT, PATCH y DELETE se rechazan.'
    },
    keys: 'Claves'
  },
  imports: {
    title: 'Importar claves',
    intro:
      'Latchkey lee un archivo .env o una exportación CSV de Latchkey, 1Password, Bitwarden o KeePass. No se guarda nada hasta que elijas.',
    choose: 'Elegir un archivo',
    drop: 'o suéltalo sobre esta ventana',
    dropHere: 'Suelta el archivo para ver qué contiene',
    reading: 'Leyendo el archivo…',
    found_one: 'Se encontró {{count, number}} clave en {{file}}',
    found_other: 'Se encontraron {{count, number}} claves en {{file}}',
    noneTitle: 'No hay claves en este archivo',
    noneText: 'Se leyó {{file}}, pero nada de lo que contiene parece una clave.',
    anotherFile: 'Elegir otro archivo',
    readableTitle: 'Otras personas de este equipo pueden leer el archivo',
    readableText: 'Elimínalo después de importar o restringe quién puede leerlo.',
    skipped_one: '{{count}} línea contiene algo, pero ninguna clave que se pudiera leer: {{lines}}',
    skipped_other: '{{count}} líneas contienen algo, pero ninguna clave que se pudiera leer: {{lines}}',
    table: 'Claves del archivo',
    include: 'Tomar',
    includeRow: 'Tomar la clave de la línea {{line}}',
    includeAll: 'Tomar todas',
    label: 'Etiqueta',
    labelRow: 'Etiqueta, línea {{line}}',
    provider: 'Proveedor',
    providerRow: 'Proveedor, línea {{line}}',
    chooseProvider: 'Elegir…',
    environment: 'Entorno',
    environmentRow: 'Entorno, línea {{line}}',
    baseUrl: 'URL base',
    baseUrlRow: 'URL base, línea {{line}}',
    found: 'Qué se encontró',
    productionRow: 'Producción, línea {{line}}',
    production: 'Producción',
    fine: 'Nada fuera de lo común',
    cleanRow: 'Forma limpia, línea {{line}}',
    clean: 'Forma limpia',
    cleanAll_one: 'Usar la forma limpia de {{count}} clave',
    cleanAll_other: 'Usar la forma limpia de {{count}} claves',
    sameAs: 'Ya está en la bóveda: «{{label}}»',
    problem: {
      label: 'Ponle una etiqueta',
      provider: 'Elige un proveedor',
      environment: 'Nombra su entorno',
      baseUrl: 'Indica su URL base',
      refused: 'No se puede enviar así'
    },
    save_one: 'Importar {{count, number}} clave',
    save_other: 'Importar {{count, number}} claves',
    incomplete_one: 'A {{count}} clave elegida todavía le falta algo y queda fuera.',
    incomplete_other: 'A {{count}} claves elegidas todavía les falta algo y quedan fuera.',
    saving: '{{done}} de {{total}} guardadas…',
    savingLabel: 'Guardando claves',
    stop: 'Detener',
    doneTitle_one: 'Se importó {{count, number}} clave',
    doneTitle_other: 'Se importaron {{count, number}} claves',
    cancelledText: 'Detuviste la importación. Lo guardado se conserva.',
    failedTitle_one: '{{count, number}} clave no se guardó',
    failedTitle_other: '{{count, number}} claves no se guardaron',
    failedRow: 'Línea {{line}}, «{{label}}»: {{reason}}',
    notAccepted: 'No se acepta su URL base u otro campo. Elige el archivo otra vez y corrígelo.',
    fileTitle: 'Las claves siguen en {{file}}',
    fileText: 'Quien pueda leer el archivo puede leerlas.',
    deleteFile: 'Eliminar el archivo',
    deleteTitle: '¿Eliminar {{file}}?',
    deleteText:
      'El archivo se elimina de este equipo; no va a la papelera. Las claves que no se importaron se pierden con él.',
    fileDeleted: 'Se eliminó {{file}}.',
    done: 'Listo'
  },
  passphrase: {
    offer: 'Guardar las claves en un archivo con frase de contraseña',
    offerText: 'Sin llavero, las claves pueden quedar en un archivo cifrado que solo abre tu frase de contraseña.',
    title: 'Una bóveda con frase de contraseña',
    text: 'Tus claves quedan cifradas en un archivo de este equipo. Escribes la frase cada vez que abres Latchkey.',
    warningTitle: 'Una frase olvidada no se puede recuperar',
    warning:
      'Sin ella nadie puede abrir la bóveda: ni tú, ni Latchkey, ni soporte. Anótala y guárdala en un lugar seguro.',
    field: 'Frase de contraseña',
    repeat: 'La frase otra vez',
    show: 'Mostrar u ocultar la frase',
    hint: 'Al menos {{min}} caracteres. Varias palabras poco comunes son seguras y fáciles de recordar.',
    tooShort_one: 'Falta {{count}} carácter',
    tooShort_other: 'Faltan {{count}} caracteres',
    longEnough: 'Suficiente.',
    long: 'Buen largo.',
    different: 'No son iguales. Escríbelas otra vez.',
    create: 'Crear la bóveda',
    lockedTitle: 'La bóveda está bloqueada',
    lockedText: 'Escribe la frase de contraseña de esta bóveda para abrirla.',
    unlock: 'Desbloquear',
    wrong: 'Esa no es la frase. Intenta otra vez.',
    lockedKept: 'Tus claves están cifradas en su archivo. No se cambió nada.'
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
    not_in_cookie:
      'La clave tiene un carácter que una cookie no puede llevar, como un espacio, una coma o un punto y coma. Cópiala de nuevo.',
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
    credential_query_twice: 'Este parámetro es en el que viaja la clave. Quítalo, o envía sin clave.',
    credential_cookie_twice: 'Esta cookie es en la que viaja la clave. Quítala, o envía sin clave.',
    credential_body_twice: 'Este campo del cuerpo es en el que viaja la clave. Quítalo, o envía sin clave.',
    credential_field_invalid:
      'Un dato que acompaña a la clave, como el nombre del encabezado, no se puede enviar. Edita la clave.',
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
    allProviders: 'Todos los proveedores',
    elsewhere_one: '{{count, number}} coincidencia en otros proveedores',
    elsewhere_other: '{{count, number}} coincidencias en otros proveedores',
    tasks: 'Tareas de {{provider}}',
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
    options: 'Opciones',
    temporary: 'Hasta salir',
    temporaryHelp: 'Esta clave está solo en memoria y se olvida al salir.',
    needsNoKey: 'No necesita clave',
    needsNoKeyHelp: 'Esta llamada no usa ninguna clave. Si se envía una, no sirve de nada.',
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
    withoutKey: 'Ninguna: esta llamada no usa clave',
    errors: 'Respuestas de significado conocido',
    errorBody: 'En el cuerpo',
    anyBody: 'cualquiera',
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
    openTokenExchange: 'Mostrar cómo se pidió el token',
    tokenFrom: 'Cómo llegó el token',
    tokenFromHelp: 'Muestra el intercambio que trajo el token de esta petición.',
    cookies: 'Cookies',
    cookiesOf: 'Cookies que establece la respuesta',
    cookieAttributes: 'Atributos',
    noCookies: 'La respuesta no establece cookies.',
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
    show: 'Mostrar',
    purpose: {
      all: 'Todo',
      request: 'Peticiones',
      token: 'Tokens',
      test: 'Pruebas de clave',
      session: 'Ingresos',
      scoped_key: 'Claves'
    },
    purposeMark: { token: 'Token', test: 'Prueba de clave', session: 'Ingreso', scoped_key: 'Claves' },
    noneOfPurpose: 'No hay ninguno de este tipo en la lista.',
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
    vault_locked: 'La bóveda está bloqueada. No se cambió nada. Desbloquéala y reintenta.',
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
      'No se puede escribir el registro de auditoría, así que no se hizo nada. Revisa si el disco está lleno o la carpeta es de solo lectura.',
    provider_not_found: 'Esta versión de Latchkey no conoce este proveedor. No se cambió nada.',
    environment_not_found: 'Este entorno ya no existe. No se envió nada. Elige otra vez una clave.',
    credential_not_found: 'Esta clave ya no está en la bóveda. Elige otra.',
    secret_rejected: 'La clave tiene caracteres que no se pueden enviar. No se guardó nada. Cópiala de nuevo.',
    secret_not_saved: 'La bóveda no aceptó la clave. No se guardó nada. Reintenta.',
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
    sandbox_failed: 'No se pudo iniciar el sandbox. Tus claves no se vieron afectadas. Reintenta.',
    passphrase_wrong: 'Esa no es la frase de contraseña de esta bóveda. No se cambió nada. Escríbela de nuevo.',
    passphrase_too_short: 'La frase de contraseña es demasiado corta. No se creó nada. Usa al menos 12 caracteres.',
    environment_in_use: 'Todavía hay claves en este entorno y por eso no se eliminó. Primero elimínalas o muévelas.',
    environment_rebinds: 'La nueva dirección es otro servidor. No se cambió nada; tus claves se enviarían ahí.',
    credential_invalid: 'Falta algo de esta clave o no se acepta. No se guardó nada. Revisa los campos.',
    secret_draft_gone: 'La clave esperó demasiado y se olvidó por seguridad. No se guardó nada. Ingrésala otra vez.',
    clipboard_empty: 'No hay texto en el portapapeles. Copia la clave y pégala aquí.',
    confirmation_needed: 'Esta llamada cambia algo y hay que confirmarla. No se envió nada.',
    environment_read_only:
      'Este entorno es de solo lectura aquí. No se envió nada. Si no debe serlo, cambia su protección.',
    token_refused:
      'El proveedor no da ningún token para esta clave, así que la petición no se envió. Prueba la clave en la bóveda, o reemplázala.',
    token_failed:
      'No se pudo obtener un token para esta clave, así que la petición no se envió. Lo escrito sigue igual. Mira su token, o envía de nuevo.',
    scoped_key_failed: 'El proveedor no lo hizo. Sus claves siguen igual. Abre el intercambio para ver su respuesta.',
    scoped_key_lost:
      'No llegó respuesta: puede haberse creado una clave que nadie tiene. No repitas; busca primero la huérfana.',
    scoped_key_name_differs:
      'Ese no es el nombre de la clave en el proveedor. No se revocó nada. Escríbelo como aparece en la lista.',
    rotation_open: 'Hay una rotación abierta de esta clave. No se cambió nada. Termínala o deshazla primero.',
    rotation_not_found: 'Esta rotación ya no existe. No se cambió nada.',
    rotation_out_of_turn: 'La rotación avanzó mientras tanto, así que esto no se hizo. Revisa su plan otra vez.',
    rotation_refused: 'Esta clave no se puede rotar así. No se cambió nada. El motivo está junto a su plan.',
    credential_disabled:
      'Esta clave está desactivada porque puede estar en malas manos. No se envió nada. Reemplázala primero.',
    session_missing:
      'Nadie ha iniciado sesión aquí, o la sesión terminó. La petición no se envió. Inicia sesión y reintenta.',
    login_failed: 'El proveedor no aceptó el formulario. No hay sesión. Revisa lo que escribiste y reintenta.',
    destination_not_found: 'Este lugar ya no está registrado. No se escribió nada. Elige el archivo otra vez.',
    destination_refused: 'El archivo no es como se esperaba: la clave no se escribió. El archivo sigue igual.',
    destination_failed:
      'El archivo no se puede leer o escribir. Sigue como estaba. Revisa sus permisos y libera espacio.',
    destination_changed: 'El archivo cambió después de mostrarse. No se tocó. Revisa la diferencia otra vez.',
    consumer_not_found: 'Este servicio ya no está en la lista. No se cambió nada.',
    secret_manager_not_found: 'Esta conexión ya no existe. No se envió nada. Elige otra.',
    secret_manager_in_use:
      'Hay claves que se escriben a través de esta conexión. No se cambió nada. Primero quite esos lugares de sus listas.',
    secret_manager_failed: 'El gestor de secretos no lo hizo. Revisa otra vez antes de volver a escribir.',
    file_not_saved: 'No se pudo escribir el archivo. No se cambió nada más. Elige otro lugar o libera espacio.',
    share_refused:
      'En esta llamada todavía hay un valor de la bóveda, en alguna codificación. No se escribió ni se copió nada. Compártela sin su contenido.',
    import_unreadable:
      'Este archivo no se puede leer como lista de claves. No se tomó nada. Elige un archivo .env o CSV.',
    import_gone: 'Esta vista previa ya no existe. No se guardó nada más. Elige el archivo otra vez.'
  },
  commands: {
    palette: 'Buscar cualquier cosa',
    settings: 'Ajustes',
    shortcuts: 'Atajos de teclado',
    sidebar: 'Mostrar u ocultar la barra lateral',
    history: 'Ir al historial',
    requests: 'Ir a las peticiones',
    startSandbox: 'Iniciar el sandbox',
    stopSandbox: 'Detener el sandbox',
    send: 'Enviar; otra vez cancela',
    newRequest: 'Nueva petición',
    duplicate: 'Duplicar la petición',
    closeTab: 'Cerrar la petición',
    reopenTab: 'Reabrir la petición cerrada',
    goToTab: 'Ir a la petición 1 a 8',
    lastTab: 'Ir a la última petición',
    url: 'Ir a la URL',
    environment: 'Elegir el entorno',
    refreshToken: 'Obtener un token nuevo para la clave de la petición',
    why: 'Decir por qué salió mal',
    share: 'Compartir esta llamada',
    compare: 'Comparar dos respuestas',
    explain: 'Explicar algo pegado',
    whichKey: '¿Qué clave es esta?',
    find: 'Buscar en el cuerpo',
    vault: 'Ir a la bóveda',
    tokens: 'Ir a los tokens',
    addKey: 'Agregar una clave',
    import: 'Importar claves de un archivo',
    environments: 'Gestionar los entornos',
    secretManagers: 'Administrar conexiones a gestores de secretos',
    debt: 'Ir a las claves pendientes',
    rotations: 'Ir a las rotaciones',
    worklists: 'Ir a las listas de trabajo',
    rotate: 'Rotar la clave elegida',
    lostKey: 'Sustituir la clave elegida porque se perdió',
    replaceMany: 'Reemplazar muchas claves',
    sessions: 'Ir a las sesiones',
    logIn: 'Iniciar sesión',
    rename: 'Cambiar el nombre de la clave elegida',
    lock: 'Bloquear la bóveda',
    checkAudit: 'Comprobar el registro de auditoría'
  },
  commandGroups: { general: 'Ventana', request: 'Petición', response: 'Respuesta', vault: 'Bóveda' },
  palette: {
    title: 'Buscar cualquier cosa',
    search: 'Buscar acciones, tareas, claves, historial…',
    empty: 'Nada coincide con «{{query}}».',
    shown: '{{shown}} de {{total}} coincidencias. Escribe más para acotar.',
    count_one: '{{count, number}} coincidencia',
    count_other: '{{count, number}} coincidencias',
    help: 'Las flechas eligen, Intro abre, Escape cierra.',
    commands: 'Acciones',
    tasks: 'Catálogo',
    keys: 'Claves: usar en la petición',
    openKeys: 'Claves: mostrar en la bóveda',
    environments: 'Entornos: enviar allí la petición',
    history: 'Historial',
    settings: 'Ajustes',
    language: 'Idioma: {{name}}',
    theme: 'Apariencia: {{name}}'
  },
  tabs: {
    label: 'Peticiones abiertas',
    close: 'Cerrar «{{name}}»',
    edited: 'modificada',
    sending: 'enviándose'
  },
  options: {
    timeout: 'Tiempo de espera',
    timeoutHelp: 'Para todo el envío, incluidas las redirecciones. Con 0 se espera sin límite.',
    seconds: 's',
    noTimeout: 'sin límite',
    followRedirects: 'Seguir las redirecciones',
    followRedirectsHelp: 'Hasta 10. La clave no se envía si una lleva a otra dirección.'
  },
  otherOrigin: {
    title: '¿Enviar la clave también a otra dirección?',
    text: 'Esta petición va a una dirección distinta de la de «{{label}}». ¿Enviar la clave «{{label}}» también a esta?',
    bound: 'Hasta ahora solo se ha enviado a {{bound}}.',
    advice:
      'Quien gestione ese servidor recibe la clave y puede usarla. Se pregunta una sola vez; se puede revocar en la bóveda.',
    confirm: 'Enviarla también allí'
  },
  captured: {
    title_one: 'Con esta respuesta ha llegado una clave nueva',
    title_other: 'Con esta respuesta han llegado {{count}} claves nuevas',
    text: 'Está oculta aquí, en el historial y en el registro. Guárdala ahora: se olvida en unos minutos.',
    save: 'Guardar «{{name}}» en la bóveda'
  },
  knownError: {
    title: '{{provider}}: qué significa esta respuesta'
  },
  audit: {
    title: 'Registro de auditoría',
    text: 'Cada uso de una clave queda anotado en una cadena, de modo que se nota cualquier cambio posterior.',
    check: 'Comprobar el registro de auditoría',
    again: 'Comprobar de nuevo',
    progress_one: '{{count, number}} anotación leída…',
    progress_other: '{{count, number}} anotaciones leídas…',
    cancel: 'Detener',
    intact_one: 'Íntegro: {{count, number}} anotación, comprobada en {{duration}}.',
    intact_other: 'Íntegro: {{count, number}} anotaciones, comprobadas en {{duration}}.',
    cancelled_one: 'Detenido tras {{count, number}} anotación. Hasta ahí no se encontró ningún fallo.',
    cancelled_other: 'Detenido tras {{count, number}} anotaciones. Hasta ahí no se encontró ningún fallo.',
    incompleteTitle: 'Faltan anotaciones',
    incomplete_one: '{{count, number}} anotación es correcta; faltan otras, según el propio registro.',
    incomplete_other: '{{count, number}} anotaciones son correctas; faltan otras, según el propio registro.',
    noFile: 'el registro',
    note: 'Anotación {{sequence}}: {{what}}',
    notes: {
      truncated: 'se perdieron anotaciones anteriores.',
      clock_back: 'el reloj de este equipo se había atrasado.',
      torn: 'la línea anterior se escribió solo en parte.',
      damaged: 'el registro anterior estaba dañado.',
      head_missing: 'se perdió el final conocido del registro.'
    },
    brokenTitle: 'El registro de auditoría se ha modificado',
    broken: 'Primer fallo: anotación {{sequence}} de {{file}}. {{reason}}',
    brokenTodo:
      'Conserva el archivo tal como está y compáralo con una copia de seguridad. Todo lo anterior es correcto.',
    reasons: {
      altered: 'Lo que dice no es lo que se anotó en su momento.',
      order: 'Falta una anotación, está repetida o se ha movido.',
      time_went_back: 'Su hora es anterior a la de la anotación previa.',
      cut_off: 'Falta el final del registro.',
      file_missing: 'El archivo ya no está.',
      not_readable: 'La línea no se puede leer.',
      replaced: 'Hay otra anotación donde se sabía que terminaba el registro.'
    }
  },
  access: {
    parts: 'Partes de sesiones y tokens',
    tokens: 'Tokens',
    sessions: 'Sesiones y claves',
    log: 'Registro de autenticación'
  },
  rotationView: {
    parts: 'Partes de la rotación',
    debt: 'Claves pendientes',
    rotations: 'Rotaciones',
    worklists: 'Listas de trabajo'
  },
  rotation: esRotation,
  debt: esDebt,
  worklists: esWorklists,
  consumers: esConsumers,
  destinations: esDestinations,
  secretManagers: esSecretManagers,
  tokens: esTokens,
  sessions: esSessions,
  scopedKeys: esScopedKeys,
  authLog: esAuthLog,
  diagnosis: esDiagnosis,
  pasted: esPasted,
  whichKey: esWhichKey,
  share: esShare,
  compare: esCompare,
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
