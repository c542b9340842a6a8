// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
export {
  Backup,
  type BackupInput,
  ConnectionPool,
  type ConnectionPoolInput,
  Database,
  type DatabaseInput,
  DatabaseClass,
  type DatabaseClassInput,
  Migration,
  type MigrationInput,
} from './databases.example.com/v1.js';
