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
    serializers: { error: errorFields },
  };
  const logger = pino(options, destination);
  return adapt(() => logger, ['level', 'time', 'msg']);
}

/** Of an error that is frozen pino can't tell: it marks those that it has seen. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error && Object.isFrozen(error))) return stdSerializers.err(error as Error);
  const { name: type, message, stack } = error;
  return { type, message, stack };
}

/**
 * `open` makes the logger, with the first line: each call of a handler has a log of its own, and few write to it.
 * `taken`: what the line says already, above all which object it is about.
 */
function adapt(open: () => Logger, taken: readonly string[]): RuntimeLog {
  const beside = (fields: LogFields | undefined) => besideThose(taken, fields ?? {});
  const write = (level: LogLevel) => (message: string, fields?: LogFields) => {
    const logger = open();
    try {
      logger[level](beside(fields), message);
    } catch {
      // A getter that throws is no reason to lose the line, nor to fail who writes it.
      logger[level]({ fields: 'can’t be read' }, message);
    }
  };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (fields) => {
      let logger: Logger | undefined;
      const openChild = () => {
        logger ??= open().child(beside(fields));
        return logger;
      };
      return adapt(openChild, [...taken, ...Object.keys(fields)]);
    },
  };
}

/** What a handler calls `name` is shown as `name_`: a JSON text with a name twice is read differently by everyone. */
function besideThose(taken: readonly string[], fields: LogFields): LogFields {
  if (!taken.some((name) => Object.hasOwn(fields, name))) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [taken.includes(name) ? `${name}_` : name, value]),
  );
}
