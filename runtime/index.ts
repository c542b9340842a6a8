/** What generated/main.ts runs on. */
export { Denied } from './denied.js';
export type * from './operator.js';
export { start } from './start.js';
export { TerminalError } from './terminal-error.js';
