/** The catalogue of WispHub Net: what support staff do with it, in their own words. Data only. */
import type { Endpoint } from '@shared/schemas/provider'

type Parameter = Endpoint['parameters'][number]

const idInPath = (en: string, es: string, name = 'id', example = '1'): Parameter => ({
  name,
  in: 'path',
  label: { en, es },
  required: true,
  example,
  options: []
})

const inQuery = (name: string, en: string, es: string, example: string, options: string[] = []): Parameter => ({
  name,
  in: 'query',
  label: { en, es },
  required: false,
  example,
  options
})

const requiredInQuery = (name: string, en: string, es: string, example: string): Parameter => ({
  ...inQuery(name, en, es, example),
  required: true
})

const paging = [
  inQuery('limit', 'Results per page (up to 2000)', 'Resultados por página (hasta 2000)', '50'),
  inQuery('offset', 'Start after this many results', 'Empezar después de tantos resultados', '0')
]

export const endpoints: Endpoint[] = [
  {
    id: 'list-clients',
    task: { en: 'List clients', es: 'Listar clientes' },
    method: 'GET',
    path: '/api/clientes/',
    parameters: paging,
    body: null,
    permission: 'read clients',
    effect: 'read'
  },
  {
    id: 'find-client-by-document',
    task: { en: 'Find a client by ID number', es: 'Buscar cliente por cédula' },
    method: 'GET',
    path: '/api/clientes/',
    parameters: [requiredInQuery('cedula', 'ID number, exact', 'Cédula, exacta', '1020304050')],
    body: null,
    permission: 'read clients',
    effect: 'read'
  },
  {
    id: 'find-client-by-phone',
    task: { en: 'Find a client by phone', es: 'Buscar cliente por teléfono' },
    method: 'GET',
    path: '/api/clientes/',
    parameters: [
      requiredInQuery(
        'telefono__contains',
        'Part of the phone number (the field may hold several numbers)',
        'Parte del teléfono (el campo puede tener varios números)',
        '3001234567'
      )
    ],
    body: null,
    permission: 'read clients',
    effect: 'read'
  },
  {
    id: 'find-client-by-service',
    task: { en: 'Find a client by service number', es: 'Buscar cliente por ID de servicio' },
    method: 'GET',
    path: '/api/clientes/',
    parameters: [requiredInQuery('id_servicio', 'Service number', 'ID de servicio', '1')],
    body: null,
    permission: 'read clients',
    effect: 'read'
  },
  {
    id: 'update-client',
    task: { en: 'Update a client’s details', es: 'Actualizar datos de un cliente' },
    method: 'PUT',
    path: '/api/clientes/{id}/perfil/',
    parameters: [idInPath('Service number', 'ID de servicio')],
    body: { kind: 'json', example: '{\n  "telefono": "3001234567",\n  "direccion": "Calle 10 # 4-21"\n}' },
    permission: 'update clients',
    effect: 'write'
  },
  {
    id: 'delete-client',
    task: { en: 'Delete a client', es: 'Eliminar un cliente' },
    method: 'DELETE',
    path: '/api/clientes/{id}/perfil/',
    parameters: [idInPath('Service number', 'ID de servicio')],
    body: null,
    permission: 'update clients',
    effect: 'destructive'
  },
  {
    id: 'list-plans',
    task: { en: 'List internet plans', es: 'Listar planes de internet' },
    method: 'GET',
    path: '/api/plan-internet/',
    parameters: [],
    body: null,
    permission: 'read plans',
    effect: 'read'
  },
  {
    id: 'get-pppoe-plan',
    task: { en: 'Show a PPPoE plan', es: 'Ver un plan PPPoE' },
    method: 'GET',
    path: '/api/plan-internet/pppoe/{id}/',
    parameters: [idInPath('Plan number', 'ID del plan')],
    body: null,
    permission: 'read plans',
    effect: 'read'
  },
  {
    id: 'get-queue-plan',
    task: { en: 'Show a Simple Queue plan', es: 'Ver un plan Simple Queue' },
    method: 'GET',
    path: '/api/plan-internet/queue/{id}/',
    parameters: [idInPath('Plan number', 'ID del plan', 'id', '2')],
    body: null,
    permission: 'read plans',
    effect: 'read'
  },
  {
    id: 'list-tickets',
    task: { en: 'List tickets', es: 'Listar tickets' },
    method: 'GET',
    path: '/api/tickets/',
    parameters: [inQuery('estado', 'State number, may be repeated', 'Número de estado, se puede repetir', '1')],
    body: null,
    permission: 'read tickets',
    effect: 'read'
  },
  {
    id: 'get-ticket',
    task: { en: 'Show a ticket', es: 'Ver un ticket' },
    method: 'GET',
    path: '/api/tickets/{id}/',
    parameters: [idInPath('Ticket number', 'Número de ticket')],
    body: null,
    permission: 'read tickets',
    effect: 'read'
  },
  {
    id: 'create-ticket',
    task: { en: 'Open a ticket', es: 'Abrir un ticket' },
    method: 'POST',
    path: '/api/tickets/',
    parameters: [],
    body: {
      kind: 'multipart',
      fields: [
        {
          name: 'servicio',
          label: { en: 'Service number', es: 'ID de servicio' },
          example: '1',
          required: true,
          options: []
        },
        {
          name: 'asunto',
          label: { en: 'Subject', es: 'Asunto' },
          example: 'Internet Lento',
          required: true,
          options: []
        },
        {
          name: 'asuntos_default',
          label: { en: 'Subject from the list', es: 'Asunto de la lista' },
          example: 'Internet Lento',
          required: true,
          options: []
        },
        {
          name: 'tecnico',
          label: { en: 'Technician number', es: 'ID del técnico' },
          example: '1',
          required: true,
          options: []
        },
        {
          name: 'descripcion',
          label: { en: 'Description', es: 'Descripción' },
          example: 'El cliente reporta baja velocidad desde ayer.',
          required: true,
          options: []
        },
        {
          name: 'estado',
          label: { en: 'State number', es: 'Número de estado' },
          example: '1',
          required: true,
          options: []
        },
        {
          name: 'prioridad',
          label: { en: 'Priority, 1 low to 4 very high', es: 'Prioridad, 1 baja a 4 muy alta' },
          example: '2',
          required: true,
          options: ['1', '2', '3', '4']
        },
        {
          name: 'fecha_inicio',
          label: { en: 'Start, DD/MM/YYYY HH:MM', es: 'Inicio, DD/MM/AAAA HH:MM' },
          example: '23/11/2026 09:00',
          required: true,
          options: []
        },
        {
          name: 'fecha_final',
          label: { en: 'End, DD/MM/YYYY HH:MM', es: 'Fin, DD/MM/AAAA HH:MM' },
          example: '23/11/2026 18:00',
          required: true,
          options: []
        },
        {
          name: 'departamento',
          label: { en: 'Department', es: 'Departamento' },
          example: 'Soporte Técnico',
          required: true,
          options: []
        },
        {
          name: 'departamentos_default',
          label: { en: 'Department from the list', es: 'Departamento de la lista' },
          example: 'Soporte Técnico',
          required: true,
          options: []
        }
      ]
    },
    permission: 'write tickets',
    effect: 'write'
  },
  {
    id: 'ping-client',
    task: { en: 'Ping a client’s equipment', es: 'Hacer ping al equipo de un cliente' },
    method: 'POST',
    path: '/api/clientes/{id}/ping/',
    parameters: [idInPath('Service number', 'ID de servicio')],
    body: { kind: 'json', example: '{\n  "pings": 4\n}' },
    permission: 'network',
    effect: 'diagnostic'
  },
  {
    id: 'get-task',
    task: { en: 'Show the result of a ping', es: 'Ver el resultado de un ping' },
    method: 'GET',
    path: '/api/tasks/{task_id}/',
    parameters: [idInPath('Task number from the ping', 'ID de tarea que devolvió el ping', 'task_id', '')],
    body: null,
    permission: 'read tasks',
    effect: 'read'
  },
  {
    id: 'list-payment-methods',
    task: { en: 'List payment methods', es: 'Listar formas de pago' },
    method: 'GET',
    path: '/api/formas-de-pago/',
    parameters: [],
    body: null,
    permission: 'payments',
    effect: 'read'
  },
  {
    id: 'list-staff',
    task: { en: 'List staff', es: 'Listar personal' },
    method: 'GET',
    path: '/api/staff/',
    parameters: [],
    body: null,
    permission: null,
    effect: 'read'
  }
]
