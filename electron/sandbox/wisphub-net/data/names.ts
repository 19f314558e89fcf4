/** Names and places for the example data: Latin American, with accents, ñ and apostrophes, all of them invented combinations. */
export const givenNames = [
  'José Ángel',
  'María Fernanda',
  'Juan',
  'Lucía',
  'Andrés Felipe',
  'Sofía',
  'Óscar',
  'Inés',
  'Ramón',
  'Ximena',
  'Iñaki',
  'Guadalupe',
  'Martín',
  'Belén',
  'Raúl',
  'Zoé'
] as const

export const surnames = [
  'Núñez Ibáñez',
  'Pérez Gómez',
  'Rodríguez',
  'Peña Castaño',
  'Güiza Argüello',
  "D'Angelo Ríos",
  'Muñoz',
  'Hernández López',
  'Ordóñez',
  'Suárez Téllez',
  'de la Cruz',
  'Zúñiga'
] as const

export const cities = ['Bogotá', 'Medellín', 'Popayán', 'Ibagué', 'Cúcuta', 'Montería'] as const

export const districts = ['El Peñón', 'San José', 'La Unión', 'Centro', 'Bellavista', 'Villa María'] as const

export const streets = ['Calle', 'Carrera', 'Avenida', 'Vereda', 'Transversal'] as const

export const zones = [
  { id: 1, nombre: 'Zona Norte' },
  { id: 2, nombre: 'Zona Sur' },
  { id: 3, nombre: 'Vereda El Peñón' },
  { id: 4, nombre: 'Centro Histórico' }
] as const

export const staff = [
  { id: 11, nombre: 'Camila Ávila', email: 'camila.avila@example.com' },
  { id: 12, nombre: 'Tomás Peña', email: 'tomas.pena@example.com' },
  { id: 13, nombre: 'Verónica Núñez', email: 'veronica.nunez@example.com' }
] as const

export const paymentMethods = [
  { id: 1, nombre: 'Efectivo' },
  { id: 2, nombre: 'Transferencia bancaria' },
  { id: 3, nombre: 'Tarjeta de crédito' },
  { id: 4, nombre: 'Nequi' }
] as const
