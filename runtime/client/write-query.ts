import type { ApplyOptions } from '../../api/options.js';
import type { Query } from '../transport/transport.js';
import type { ClientSettings } from './client-settings.js';

/** What each write says in its query. Strict: a field that the server does not know is an error, not dropped. */
export function writeQuery({ fieldManager }: ClientSettings, { dryRun, force }: ApplyOptions = {}): Query {
  return { fieldManager, fieldValidation: 'Strict', force, dryRun: dryRun === true ? 'All' : undefined };
}
