export { createSqliteDatabase, type SqliteDatabaseOptions } from './sqlite-database'
