/** Las palabras de los gestores de secretos: cómo se llega a ellos, y qué se lee y se escribe ahí. */
import type { Translation } from './translation'

export const esSecretManagers: Translation['secretManagers'] = {
  title: 'Gestores de secretos',
  intro: 'Acceso a AWS Secrets Manager, para traer claves de ahí y escribir las nuevas donde las leen los servicios.',
  localOnly:
    'AWS Secrets Manager se probó con el cliente oficial de Amazon contra un servidor local, todavía no contra la nube.',
  add: 'Agregar una conexión',
  addTitle: 'Agregar una conexión a AWS Secrets Manager',
  editTitle: 'Editar la conexión',
  removeTitle: '¿Quitar la conexión?',
  manage: 'Conexiones…',
  open: 'Gestores de secretos…',
  loading: 'Cargando las conexiones',
  loadFailed: 'No se pueden mostrar las conexiones',
  emptyTitle: 'Todavía no hay ninguna conexión',
  emptyText:
    'Con una clave de acceso de AWS, Latchkey puede traer claves de AWS Secrets Manager y escribir ahí las nuevas. Solo se usa lo que se ingresa aquí: ninguna configuración, perfil ni variable de este equipo.',
  noneYet: 'Todavía no hay ninguna conexión a AWS Secrets Manager.',
  connection: 'Conexión',
  label: 'Etiqueta',
  labelExample: 'Cuenta de facturación',
  region: 'Región',
  endpoint: 'Otro punto de acceso (opcional)',
  endpointHelp: 'Vacío significa {{own}}. Un punto de acceso privado empieza con https.',
  accessKeyId: 'ID de la clave de acceso',
  accessHelp:
    'Necesita los permisos GetSecretValue, PutSecretValue y UpdateSecretVersionStage para los secretos en cuestión, y ListSecrets para mostrar los nombres.',
  secretAccessKey: 'Clave de acceso secreta',
  sessionToken: 'Token de sesión',
  show: 'Mostrar',
  withToken: 'Credenciales temporales con token de sesión',
  withTokenHelp: 'Vencen a las pocas horas. Entonces hay que ingresar otras aquí.',
  kept: 'Clave de acceso …{{end}}, en el llavero',
  temporary: 'temporal',
  usedBy_one: '{{count, number}} lugar se escribe a través de ella',
  usedBy_other: '{{count, number}} lugares se escriben a través de ella',
  replaceAccess: 'Ingresar otra clave de acceso',
  elsewhere: 'Llevaría a otra dirección, por eso hay que ingresar de nuevo la clave de acceso.',
  save: 'Guardar',
  saved: 'Se guardó «{{label}}».',
  test: 'Probar',
  testLabel: 'Probar {{label}}',
  stopLabel: 'Detener la prueba de {{label}}',
  testing: 'Se le pide un nombre a AWS. No se cambia nada.',
  outcome: {
    works: 'Funciona: AWS acepta la clave de acceso.',
    no_list: 'AWS acepta la clave de acceso, pero no le permite ver los nombres. Hay que escribir a mano el nombre.'
  },
  edit: 'Editar',
  editLabel: 'Editar {{label}}',
  remove: 'Quitar',
  removeLabel: 'Quitar {{label}}',
  removeText: 'La clave de acceso se borra del llavero de este equipo. En AWS no cambia nada.',
  removeConfirm: 'Quitar',
  removed: 'Se quitó «{{label}}».',
  inUse_one:
    '{{count, number}} clave se escribe a través de esta conexión. Primero hay que quitar ese lugar de su lista.',
  inUse_other:
    '{{count, number}} lugares se escriben a través de esta conexión. Primero hay que quitarlos de sus listas.',
  secretName: 'Nombre del secreto',
  secretNameHelp: 'Su nombre o su ARN. El secreto ya tiene que existir.',
  listNames: 'Mostrar los nombres en AWS',
  moreNames: 'Más nombres',
  asking: 'Consultando a AWS…',
  namesFound_one: '{{count, number}} nombre. Abre el campo para elegirlo.',
  namesFound_other: '{{count, number}} nombres. Abre el campo para elegir uno.',
  form: 'Qué lee ahí el servicio',
  formMember: 'Un documento JSON que contiene la clave',
  formWhole: 'Solo la clave, como texto completo',
  keyMember: 'Campo con la clave',
  withBaseUrl: 'Escribir también la URL base',
  baseUrlMember: 'Campo con la URL base',
  fromHere: 'Desde AWS Secrets Manager',
  read: 'Leer el secreto',
  another: 'Otro secreto',
  reading: 'Leyendo el secreto de AWS…',
  noneInSecret: 'Se leyó el secreto {{name}}, pero nada en él parece una clave.',
  invalid: {
    label: 'Como máximo 120 caracteres.',
    region: 'Eso no es una región. Por ejemplo: eu-south-2',
    endpoint: 'Solo https, sin ruta; http solo para este mismo equipo. Por ejemplo: https://vpce-1.example.com',
    accessKeyId: 'Eso no es un ID de clave de acceso. Empieza con AKIA o ASIA.',
    secretAccessKey:
      'Eso no es una clave de acceso secreta. Comprueba que se haya copiado completa e ingrésela de nuevo.',
    sessionToken: 'Eso no es un token de sesión. Comprueba que se haya copiado completo e ingréselo de nuevo.'
  },
  failed: {
    not_found:
      'AWS no tiene un secreto con este nombre en esta región. No se escribió nada. Corrija el nombre, o créelo ahí.',
    wrong_key:
      'AWS no acepta la clave de acceso: es incorrecta, está desactivada, o venció su token de sesión. No se escribió nada. Ingrésela de nuevo.',
    not_allowed:
      'AWS acepta la clave de acceso, pero no le permite hacer esto. Pida permiso para leer y escribir este secreto.',
    not_a_text: 'El secreto en AWS es binario, no un texto. No se escribió nada. Elige otro.',
    too_large:
      'AWS no tiene más lugar para este secreto o sus versiones. Borre ahí versiones viejas y pruebe otra vez.',
    unusable:
      'AWS no puede usar este secreto ahora: se está borrando, o su clave de cifrado está desactivada. No se escribió nada. Hay que arreglarlo ahí.',
    throttled: 'AWS pide esperar: demasiadas peticiones. Pruebe otra vez en un momento.',
    unreachable:
      'No hay conexión con AWS. Comprueba la red y la dirección. Revisa otra vez antes de volver a escribir.',
    certificate: 'La dirección no demuestra ser AWS: su certificado no es válido. No se envió nada.',
    timed_out: 'AWS no respondió a tiempo. Revisa otra vez antes de volver a escribir.',
    io: 'AWS devolvió un error que aquí no se conoce. Revisa otra vez antes de volver a escribir.'
  }
}
