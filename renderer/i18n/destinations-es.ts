/** Las palabras de los lugares donde se escribe una clave para los servicios que la leen ahí. */
import type { Translation } from './translation'

export const esDestinations: Translation['destinations'] = {
  title: 'Dónde está escrita',
  empty:
    'Latchkey puede escribir esta clave donde la lee un servicio: un archivo .env, un secreto de Docker, un Secret de Kubernetes, un documento JSON o AWS Secrets Manager. Cada cambio se muestra antes de hacerlo.',
  list: 'Lugares donde está escrita esta clave',
  loading: 'Cargando…',
  loadFailed: 'No se pueden mostrar los lugares',
  add: 'Agregar un lugar',
  writeAll: 'Escribir todos…',
  write: 'Escribir…',
  writeLabel: 'Escribir la clave: {{place}}',
  lookAgain: 'Revisar otra vez',
  lookAgainLabel: 'Revisar otra vez: {{place}}',
  remove: 'Quitar de la lista',
  removeLabel: 'Quitar de la lista: {{place}}',
  kinds: {
    dotenv: 'Archivo .env',
    docker_secret: 'Archivo de secreto de Docker',
    kubernetes_secret: 'Manifiesto con un Secret de Kubernetes',
    json: 'Documento JSON',
    aws_secrets_manager: 'AWS Secrets Manager'
  },
  names: {
    dotenv: 'Línea {{name}} de un .env',
    docker_secret: 'Secreto de Docker, todo el archivo',
    kubernetes_secret: 'Secret {{secret}} de Kubernetes, entrada {{entry}}',
    json: 'Campo {{member}} de un JSON',
    aws_secrets_manager: 'AWS Secrets Manager, campo {{member}}',
    awsWhole: 'AWS Secrets Manager, todo el texto'
  },
  standing: {
    looking: 'Sin revisar todavía',
    holds: 'Tiene la clave actual',
    open: 'Tiene la clave, otros pueden leerla',
    older: 'Tiene una clave anterior · {{fingerprint}}',
    other: 'Tiene otra cosa · {{fingerprint}}',
    empty: 'Todavía no tiene clave',
    address: 'Tiene la clave, con otra dirección',
    missing: 'Todavía no existe',
    unable: 'No se puede escribir'
  },
  addDialog: {
    title: '¿Dónde debe escribirse esta clave?',
    where: 'Dónde',
    inFile: 'En un archivo de este equipo',
    inAws: 'En AWS Secrets Manager',
    file: 'Archivo',
    choose: 'Elegir un archivo…',
    chooseNew: 'Archivo nuevo…',
    chooseOther: 'Otro archivo…',
    noFile: 'Todavía no hay archivo elegido. Uno nuevo se crea con la primera escritura, no antes.',
    fileRequired: 'Falta elegir un archivo.',
    kind: 'Qué tipo de archivo es',
    variable: 'Nombre de la línea',
    variableHelp: 'Como lo lee el servicio, por ejemplo WISPHUB_API_KEY. Solo cambia esta línea.',
    secretName: 'Nombre del Secret',
    secretNameHelp: 'El de metadata.name en el manifiesto.',
    entry: 'Entrada',
    entryHelp: 'La de data o stringData, por ejemplo api-key.',
    keyMember: 'Campo para la clave',
    withBaseUrl: 'Escribir también la dirección de la API',
    baseUrlMember: 'Campo para la dirección',
    docker: 'El archivo tiene la clave y nada más.',
    nothingWritten: 'Agregarlo no escribe nada. Antes de cada escritura se muestra qué cambiaría.',
    submit: 'Agregar',
    added: 'Agregado. Todavía no se escribió nada.'
  },
  fieldProblems: {
    variable: 'Solo letras, dígitos y _ . -, y al principio una letra o _.',
    secretName: 'Solo minúsculas, dígitos, - y ., como lo acepta Kubernetes.',
    entry: 'Solo letras, dígitos y _ . -.',
    keyMember: 'Entre 1 y 120 caracteres.',
    baseUrlMember: 'Entre 1 y 120 caracteres.',
    secretId: 'El nombre o el ARN del secreto, sin espacios.',
    connectionId: 'Falta elegir una conexión.'
  },
  taken: 'Este lugar ya está en la lista.',
  removeDialog: {
    title: '¿Quitar este lugar de la lista?',
    text: 'El archivo sigue exactamente como está, con la clave que tiene. Latchkey solo deja de tenerlo registrado.',
    textAws: 'El secreto sigue exactamente como está en AWS. Latchkey solo deja de tenerlo registrado.',
    undoLost: 'Se descarta lo que había antes de las escrituras anteriores: ya no se podrán deshacer aquí.',
    submit: 'Quitar de la lista',
    done: 'Se quitó de la lista. Lo escrito ahí se queda.'
  },
  dialog: {
    title: 'Escribir la clave',
    titleAll: 'Escribir la clave en {{count}} lugares',
    key: 'Clave',
    version: 'versión {{version, number}}',
    looking: 'Revisando qué cambiaría…',
    change: 'Qué cambia',
    line: 'Línea {{line, number}}',
    lineAdded: 'Línea {{line, number}}, agregada',
    wholeFile: 'todo el archivo',
    wholeSecret: 'todo el texto del secreto',
    before: 'Antes',
    after: 'Después',
    nothing: 'ningún valor',
    hidden: 'no es una dirección, no se muestra',
    current: 'la clave en uso · {{fingerprint}}',
    older: 'una versión anterior de esta clave · {{fingerprint}}',
    unknown: 'otra cosa, desconocida aquí · {{fingerprint}}',
    new: 'versión {{version, number}} de esta clave · {{fingerprint}}',
    otherBytes: 'Todos los demás bytes del archivo siguen como están.',
    otherFields: 'Todos los demás campos del secreto siguen como están.',
    newFile: 'El archivo todavía no existe y se crea nuevo.',
    onlyRights: 'La clave ya está ahí. Solo cambian los permisos del archivo.',
    rights: {
      everybody:
        'Permisos {{before}} → 600: hasta ahora cualquiera en este equipo podía leerlo; después, solo su propietario. Un servicio que lo lee con otra cuenta pierde el acceso: conviene revisarlo antes.',
      group:
        'Permisos {{before}} → 600: hasta ahora su grupo podía leerlo; después, solo su propietario. Un servicio que lo lee por el grupo pierde el acceso: conviene revisarlo antes.',
      owner: 'Permisos {{before}} → 600: solo su propietario lo lee y lo escribe.',
      kept: 'Los permisos siguen en 600: solo su propietario lo lee y lo escribe.',
      new: 'Permisos 600: solo su propietario lo lee y lo escribe.'
    },
    promise:
      'Cada lugar se escribe en un solo paso y se vuelve a leer. Si algo falla antes, queda como estaba. La escritura se puede deshacer mientras exista la clave anterior.',
    submit_one: 'Escribir 1 lugar',
    submit_other: 'Escribir {{count, number}} lugares',
    submitOne: 'Escribir',
    lookAgain: 'Revisar otra vez',
    restart: 'Un servicio puede leer su clave solo al iniciar: después hay que recargarlo o reiniciarlo.'
  },
  itemState: {
    looking: 'Revisando…',
    unable: 'No se puede escribir',
    shown: 'Sin escribir todavía',
    waiting: 'En espera',
    writing: 'Escribiendo…',
    same: 'Nada que cambiar',
    written: 'Escrito y vuelto a leer',
    failed: 'No se escribió'
  },
  report_one: '{{count, number}} lugar tiene ahora la clave.',
  report_other: '{{count, number}} lugares tienen ahora la clave.',
  reportFailed_one: '{{count, number}} lugar no se escribió; ahí se dice por qué.',
  reportFailed_other: '{{count, number}} lugares no se escribieron; en cada uno se dice por qué.',
  warnings: {
    earlier_line_stays:
      'El nombre aparece más de una vez. Los servicios toman la última línea, que es la que cambia; las anteriores se quedan y pueden tener una clave vieja.',
    quotes_added:
      'Aquí la clave necesita comillas. No todos los servicios las quitan: conviene comprobar que el tuyo sí.',
    immutable: 'El Secret es inmutable: el clúster rechaza el cambio. Hay que borrarlo ahí y aplicarlo de nuevo.',
    other_secret:
      'Lo que hay ahí no es una clave que Latchkey conozca. Conviene asegurarse de que es el lugar correcto: se va a reemplazar.',
    link: 'La ruta pasa por un enlace. El enlace se queda; cambia el archivo al que lleva.'
  },
  refused: {
    encoding: 'Lo que hay ahí no es texto UTF-8. Hay que guardarlo como UTF-8 y revisar otra vez.',
    not_readable: 'Lo que hay ahí no es del tipo elegido, o tiene un error. Hay que corregirlo y revisar otra vez.',
    line_not_readable:
      'La línea con este nombre no se puede leer con certeza, así que no se cambia nada. Hay que corregir sus comillas en un editor y revisar otra vez.',
    name_missing:
      'No hay tal Secret o entrada en el manifiesto. Se puede agregar ahí con un valor vacío, o agregar este lugar otra vez con el nombre correcto.',
    ambiguous:
      'El nombre aparece más de una vez, así que no está claro cuál vale. Hay que dejar uno y revisar otra vez.',
    several_lines:
      'El archivo tiene varias líneas, así que no es un secreto de Docker. Hay que elegir otro tipo, o el archivo correcto.',
    not_a_value: 'No hay un texto simple con este nombre. Hay que poner un texto ahí, o elegir otro nombre.',
    encrypted:
      'El Secret está cifrado (SOPS). Hay que descifrarlo primero, o escribirlo con la herramienta que lo cifró.',
    secret_not_writable:
      'Esta clave no puede estar ahí: tiene saltos de línea, o el documento queda demasiado grande. Hay que elegir otro tipo de lugar.'
  },
  failed: {
    disk_full: 'El disco está lleno. Hay que liberar espacio y revisar otra vez. El archivo está como estaba.',
    read_only:
      'Sin permiso: el archivo, su carpeta o su disco es de solo lectura para esta cuenta. Hay que cambiar los permisos y revisar otra vez. El archivo está como estaba.',
    other_owner:
      'El archivo es de otra cuenta y dejaría de serlo: su servicio podría quedar sin acceso. Hay que escribirlo desde esa cuenta. El archivo está como estaba.',
    hard_linked:
      'El archivo tiene un segundo nombre (enlace duro), y escribirlo separaría los dos. Hay que quitar uno y revisar otra vez. El archivo está como estaba.',
    not_a_file: 'En esta ruta hay una carpeta o un dispositivo, no un archivo. Hay que elegir otra.',
    too_large:
      'Lo que hay ahí es demasiado grande para cambiarlo con seguridad. Hay que elegir otro lugar. Está como estaba.',
    dangling_link: 'La ruta es un enlace que no lleva a nada. Hay que corregir el enlace y revisar otra vez.',
    folder_missing: 'La carpeta de este archivo no existe. Hay que crearla, o conectar su unidad, y revisar otra vez.',
    io: 'El disco dio un error, o no responde. Hay que comprobarlo y revisar otra vez. No cambió nada que no se diga aquí.'
  },
  changed: 'Cambió después de mostrarse, y no se tocó. Al revisar otra vez se ve qué cambiaría ahora.',
  gone: 'Este lugar ya no está en la lista. No se escribió nada.',
  writes: {
    show_one: 'Escrituras anteriores ({{count, number}})',
    show_other: 'Escrituras anteriores ({{count, number}})',
    list: 'Escrituras anteriores de esta clave',
    row: 'versión {{version, number}}',
    undo: 'Deshacer…',
    undoLabel: 'Deshacer la escritura de {{time}}: {{place}}',
    states: {
      writing: 'Todavía no se sabe cómo terminó',
      written: 'Escrita',
      undoing: 'Todavía no se sabe si se deshizo',
      undone: 'Deshecha',
      changed: 'Alguien cambió el lugar después'
    },
    noUndo: 'La clave anterior ya no existe: no hay a qué volver.',
    covered: 'Se escribió algo después. Primero hay que deshacer eso.'
  },
  openWrites: {
    title: 'Todavía no se sabe cómo terminó una escritura',
    text: 'Latchkey se cerró a la mitad, o no se puede llegar al lugar. Está como estaba o tiene la clave nueva, nunca una mezcla. Latchkey lo revisa por sí mismo en cada inicio.',
    look: 'Revisar ahora',
    stillOpen: 'Todavía no se puede llegar al lugar. Queda anotado.',
    settled: 'Ya se sabe cómo terminó la escritura.'
  },
  undoDialog: {
    title: '¿Deshacer esta escritura?',
    text: 'El archivo recupera exactamente lo que tenía antes, cada byte y sus permisos. No se toca si alguien lo cambió después.',
    textAws: 'La versión que estaba en uso antes vuelve a ser la actual. No se toca si alguien la cambió después.',
    warning: 'Los servicios leerán entonces lo que había antes: conviene asegurarse de que todavía funciona.',
    submit: 'Deshacer',
    done: 'Lo que había antes está ahí otra vez.',
    changed:
      'Alguien lo cambió después de escribirse, así que no se tocó. No se deshizo nada. Conviene revisarlo, y escribirlo otra vez si hace falta.',
    gone: 'Lo que había antes ya no se conserva. No se deshizo nada.'
  }
}
