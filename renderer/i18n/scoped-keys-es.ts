/** Las palabras de las claves que viven en un proveedor. */
import type { Translation } from './translation'

export const esScopedKeys: Translation['scopedKeys'] = {
  title: 'Claves en {{provider}}',
  loading: 'Consultando las claves…',
  count_one: '{{count, number}} clave, a las {{time}}',
  count_other: '{{count, number}} claves, a las {{time}}',
  refresh: 'Actualizar',
  create: 'Clave nueva',
  listLabel: 'Claves en {{provider}}',
  readOnly: '«{{environment}}» es de solo lectura aquí: sus claves se pueden ver, pero no crear, cambiar ni revocar.',
  unreadable_one: 'No se pudo leer {{count, number}} fila de la respuesta. Puede ser una clave que aquí no aparece.',
  unreadable_other:
    'No se pudieron leer {{count, number}} filas de la respuesta. Pueden ser claves que aquí no aparecen.',
  emptyTitle: 'Todavía no hay claves en {{provider}}',
  emptyText:
    'Una clave da acceso a la API sin iniciar sesión. Conviene una por programa o persona, sin más alcances que los necesarios: así cada una se revoca sin tocar las demás. Su secreto va directo a la bóveda.',
  nameless: '(sin nombre)',
  scopes: 'Alcances',
  noScopes: 'ninguno',
  lastUsed: 'Último uso',
  expires: 'Vence',
  here: 'En la bóveda',
  beginning: 'Empieza por',
  never: 'nunca',
  notTold: 'hora desconocida',
  createdOn: 'creada el {{date}}',
  edit: 'Editar',
  editLabel: 'Editar {{name}}',
  revoke: 'Revocar',
  revokeLabel: 'Revocar {{name}}',
  linkAmbiguous: 'No está claro cuál',
  linkNone: 'No está aquí',
  which: '¿Qué clave es?',
  chooseOne: 'Elegir…',
  addHere: 'Agregarla…',
  chooseAnother: 'Cambiar…',
  chooseFor: '{{words}} – {{name}}',
  linkedBy: { id: 'Se conoce por su número en el proveedor', prefix: 'Se conoce por su comienzo' },
  legend: 'Qué significan las marcas',
  marks: {
    unknown: 'Desconocida aquí',
    unused: 'Sin uso',
    over_broad: 'Amplia',
    expired: 'Vencida',
    expiring: 'Vence pronto'
  },
  markHelp: {
    unknown:
      'Ninguna clave de esta bóveda puede ser esta. Si tienes su secreto, agrégala a la bóveda. Si nadie la conoce, conviene revocarla.',
    unused:
      'No se usó en la semana siguiente a su creación, o lleva más de 90 días sin uso. Si nadie la necesita, conviene revocarla.',
    over_broad: 'Puede leer y escribir, o es de administración. Conviene quitarle los alcances que no necesita.',
    expired: 'Ya no funciona. Si todavía hace falta, crea otra y revoca esta.',
    expiring: 'Deja de funcionar dentro de 14 días o menos. Crea otra antes.'
  },
  seeExchange: 'Ver el intercambio',
  logIn: 'Iniciar sesión',
  failed: {
    list: 'No se pudieron consultar las claves',
    create: 'La clave no se creó',
    edit: 'La clave no se cambió',
    revoke: 'La clave no se revocó'
  },
  problems: {
    session: 'No hay una sesión iniciada aquí, o ya terminó. Inicia sesión otra vez; lo ingresado se conserva.',
    not_editable: '{{provider}} no permite cambiar claves. En su lugar, crea una clave nueva y revoca esta.',
    no_answer: 'No llegó respuesta de {{provider}}.',
    unreadable: '{{provider}} respondió {{status}}, pero no con lo que se pidió. El intercambio muestra lo que llegó.',
    gone: 'Esta clave ya no está en {{provider}}. La lista se actualizó.',
    gone_or_no_call:
      'La clave ya no está en {{provider}}, o este servidor no tiene esa llamada ({{status}}). La lista se actualizó; si la clave sigue ahí, crea otra y revoca esta donde se creó.',
    no_call: 'Este servidor no tiene esa llamada ({{status}}). Revisa la URL base; quizá su versión no la ofrece.',
    login: '{{provider}} pide iniciar sesión para esto ({{status}}). Inicia sesión otra vez; lo ingresado se conserva.',
    not_allowed: 'Esta cuenta no puede hacer eso en {{provider}} ({{status}}). Consulta a quien la administra.',
    values: '{{provider}} no acepta algo de lo ingresado ({{status}}). El intercambio dice qué.',
    too_many: 'Demasiadas peticiones en poco tiempo ({{status}}). Espera un momento y reintenta.',
    server_fault: '{{provider}} falló ({{status}}). Reintenta dentro de un rato.',
    refused: '{{provider}} lo rechazó sin decir por qué ({{status}}). El intercambio muestra su respuesta.'
  },
  nameDiffers:
    'En el proveedor ahora se llama «{{name}}». Comprueba que sea la que quieres revocar y escribe ese nombre.',
  createTitle: 'Clave nueva en {{provider}} · {{environment}}',
  createSubmit: 'Crear la clave',
  nameHelp: 'Quién o qué la usa, para poder revocarla algún día sin preguntar a todos.',
  tasks: '¿Para qué es?',
  tasksHelp: 'Elige lo que tiene que hacer; abajo se marcan los alcances mínimos que lo permiten.',
  tasksPlaceholder: 'Elegir tareas…',
  tasksClear: 'Quitar las tareas',
  tasksNone: 'No existe esa tarea.',
  suggestion: {
    scopes: 'Alcanza con esto, ya marcado abajo: {{scopes}}',
    none: 'Estas tareas no necesitan ningún alcance. Marca el más estrecho.',
    unknown: 'El proveedor no dice qué necesitan estas tareas. Marca el alcance más estrecho que pueda servir.',
    failed: 'No se pudo averiguar qué necesitan estas tareas. Marca los alcances a mano.'
  },
  scopesHelp: 'Lo que puede hacer, de menos a más. Ninguno incluye a otro.',
  scopeRequired: 'Elige al menos un alcance.',
  broad: 'Amplio',
  otherScopes: 'Otros alcances',
  otherScopesHelp: 'Con las palabras del proveedor; Intro agrega uno.',
  expiry: {
    label: 'Vence',
    days: 'en {{count, number}} días',
    own: 'después de un número de días…',
    never: 'nunca',
    ownDays: 'Días',
    ownInvalid: 'Un número entero de 1 a 3650.',
    endsAbout: 'Deja de funcionar hacia el {{date}}.',
    neverHelp: 'Funciona hasta que alguien la revoque, también si se filtró y nadie lo sabe.'
  },
  ask: {
    confirm: { create: 'Crear la clave', edit: 'Cambiar la clave' },
    guard: {
      create: '¿Crear la clave «{{name}}» en «{{environment}}»?',
      edit: '¿Cambiar la clave «{{name}}» en «{{environment}}»?',
      text: 'El entorno «{{environment}}» está protegido. En {{provider}}, la clave «{{name}}» podrá:'
    },
    broad: {
      create: '¿Crear una clave que puede mucho?',
      edit: '¿Permitirle mucho a esta clave?',
      text: 'En «{{environment}}», la clave «{{name}}» podrá en {{provider}}:',
      advice: 'Quien la consiga podrá hacer todo eso. Dos claves estrechas son más seguras que una amplia.'
    }
  },
  made: {
    title: 'Se creó «{{name}}»',
    text: 'Su secreto ya está en la bóveda, como «{{label}}». {{provider}} no lo vuelve a mostrar a nadie.'
  },
  held: {
    title: 'La bóveda no aceptó «{{name}}»',
    text: 'La clave se creó y {{provider}} no la vuelve a mostrar. Latchkey la tiene en memoria hasta las {{time}}: guárdala antes.',
    over: 'Pasaron los diez minutos y la clave se olvidó por seguridad. Revócala en {{provider}} y cree otra.',
    keep: 'Guardarla en la bóveda…'
  },
  lost: {
    title: 'Puede haberse creado una clave que nadie tiene',
    text: 'No llegó una respuesta válida para «{{name}}», así que no se sabe si {{provider}} la creó. No se repite por sí sola: podría crearse una segunda. Primero hay que buscarla; lo ingresado se conserva.',
    open: 'Se pidió una clave a {{provider}} y no llegó una respuesta válida. Si la clave se creó, quedó ahí sin uso. Conviene buscarla y revocarla.',
    sent: '«{{name}}», pedida el {{time}}',
    look: 'Buscarla'
  },
  orphans: {
    title: 'Lo que puede haber quedado sin uso en {{provider}}',
    looking: 'Comparando lo que hay con lo que había antes…',
    certain: 'Quedó de la respuesta perdida',
    certainHelp: 'Coinciden el nombre y la hora, antes no estaba y nadie tiene su secreto. Conviene revocarla.',
    possible: 'Quizá quedó de ella',
    possibleHelp: 'Coincide el nombre, pero no se conoce la hora o lo que había antes. Revócala solo si nadie la usa.',
    noneTitle: 'No queda nada de ella',
    noneText: 'Según la lista de {{provider}}, no hay ninguna clave sin dueño. Se puede crear otra vez.',
    settle: 'Resuelto: no avisar más',
    settleAnyway: 'Dejar lo que hay y no avisar más',
    settled: 'Ya no se avisará.'
  },
  editTitle: 'Editar «{{name}}»',
  editSubmit: 'Guardar',
  edited: '«{{name}}» se cambió en el proveedor.',
  revoked: '«{{name}}» se revocó en {{provider}}.',
  revoking: {
    title: '¿Revocar «{{name}}»?',
    text: 'La clave «{{name}}» se elimina en {{provider}}, en el entorno «{{environment}}». Todo lo que la usa deja de funcionar de inmediato y no se puede recuperar.',
    linked: 'Aquí es «{{label}}» ({{fingerprint}}): las peticiones firmadas con ella se rechazarán.',
    ambiguous: 'Puede ser una de las claves de esta bóveda; no está claro cuál.',
    elsewhere: 'No está en esta bóveda: puede que la use otra persona.',
    used: 'Último uso {{distance}}: {{time}}.',
    neverUsed: 'El proveedor nunca la ha visto en uso.',
    typeName: 'Escribe «{{name}}» para revocarla',
    confirm: 'Revocar'
  },
  leftover: {
    title: '¿Eliminarla también de la bóveda?',
    text: '{{labels}} es en esta bóveda la clave revocada. {{provider}} la rechaza desde ahora, así que ya no sirve.',
    label: '«{{label}}»',
    delete: 'Eliminar de la bóveda',
    keep: 'Conservarla'
  },
  linking: {
    title: '¿Qué clave de aquí es «{{name}}»?',
    text: '{{provider}} solo muestra el comienzo de una clave, y eso no siempre dice cuál es.',
    choices: 'Claves de este entorno',
    fits: 'el comienzo coincide',
    none: 'Ninguna: quitar el vínculo',
    differs: 'No puede ser esa: no empieza por {{prefix}}.',
    stays: 'Su comienzo, {{prefix}}, muestra cuál es, así que el vínculo se mantiene.',
    done: 'Queda anotado qué clave es «{{name}}».',
    submit: 'Es esa'
  }
}
