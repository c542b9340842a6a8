import type { LogFields } from '../../api/log.js';
import type { RuntimeLog } from '../../runtime/log.js';

export interface Line extends LogFields {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
}

/** A log that keeps its lines. */
export function keepingLog(lines: Line[], carried: LogFields = {}): RuntimeLog {
  const at = (level: Line['level']) => (message: string, fields?: LogFields) =>
    void lines.push({ ...carried, ...fields, level, message });
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => keepingLog(lines, { ...carried, ...fields }),
  };
}
