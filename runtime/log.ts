import type { Log, LogFields } from '../api/log.js';

/** The log of the runtime's own rooms. */
export interface RuntimeLog extends Log {
  /** A log whose lines carry these fields too. */
  child(fields: LogFields): RuntimeLog;
}
