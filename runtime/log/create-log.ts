import { type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino';
import type { LogFields } from '../../api/log.js';
import type { RuntimeLog } from '../log.js';
import { textLine } from './text-line.js';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** `json`: a line is an object, for what collects logs. `text`: for people. */
export const logFormats = ['json', 'text'] as const;
export type LogFormat = (typeof logFormats)[number];

export interface LogSettings {
  readonly level: LogLevel;
  readonly format: LogFormat;
  /** Takes whole lines. */
  readonly write: (line: string) => void;
}

export function createLog({ level, format, write }: LogSettings): RuntimeLog {
  const destination = { write: format === 'json' ? write : (line: string) => write(textLine(line)) };
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: stdSerializers.err },
  };
  return adapt(pino(options, destination));
}

function adapt(logger: Logger): RuntimeLog {
  return {
    debug: (message, fields) => logger.debug(fields ?? {}, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
    child: (fields: LogFields) => adapt(logger.child(fields)),
  };
}
