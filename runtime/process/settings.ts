import { type ParseArgsConfig, parseArgs } from 'node:util';
import { milliseconds } from '../duration.js';
import type { ElectionTimes } from '../leases/election.js';
import { type LogFormat, type LogLevel, logFormats, logLevels } from '../log/create-log.js';
import type { Operator } from '../operator.js';
import { type Flag, type FlagName, flagNames, flags, helpText } from './flags.js';

/** How one process of an operator runs. Times are in milliseconds. */
export interface Settings {
  /** Undefined: the pod's own cluster, else the default kubeconfig. */
  readonly kubeconfig: string | undefined;
  /** The operator's own. */
  readonly namespace: string;
  readonly watch: Operator['watch'];
  /** Undefined: no election, this process reconciles. */
  readonly election: ElectionTimes | undefined;
  /** Who it is in an election and in Events; unique. */
  readonly identity: string;
  /** Undefined: not served. */
  readonly metrics: Address | undefined;
  /** Undefined: metrics are served to everybody. */
  readonly secureMetrics: SecureMetrics | undefined;
  readonly health: Address | undefined;
  readonly webhookPort: number;
  /** Where the API server finds the webhooks; undefined: at the Service. */
  readonly webhookUrl: string | undefined;
  /** Holds tls.crt and tls.key; undefined: the runtime makes its own. */
  readonly certificateFolder: string | undefined;
  /** From the signal until the process ends, whatever is left. */
  readonly grace: number;
  readonly logLevel: LogLevel;
  readonly logFormat: LogFormat;
}

export interface Address {
  /** Undefined: all interfaces. */
  readonly host: string | undefined;
  readonly port: number;
}

/** Metrics over TLS, for those whom RBAC lets get them. */
export interface SecureMetrics {
  /** Holds tls.crt and tls.key; undefined: the runtime makes its own. */
  readonly certificateFolder: string | undefined;
}

/** What the settings are read from, besides the operator. */
export interface Invocation {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: boolean;
  /** A name for this process where the pod has none. */
  readonly fallbackIdentity: string;
}

/** @throws UsageError: the command line or the environment is wrong */
export function readSettings(operator: Operator, invocation: Invocation): Settings | 'help' {
  const given = readFlags(invocation);
  if (given === 'help') return 'help';
  const { environment, terminal } = invocation;
  const value = (name: FlagName) => given[name];
  const secureMetrics = metricsOverTls(given);
  const inCluster = environment.KUBERNETES_SERVICE_HOST !== undefined && value('kubeconfig') === undefined;
  return {
    kubeconfig: value('kubeconfig'),
    namespace: environment.POD_NAMESPACE || operator.namespace,
    watch: namespaces(value('watch-namespace')) ?? operator.watch,
    election: (boolean('leader-elect', value('leader-elect')) ?? inCluster) ? electionTimes(given) : undefined,
    identity: environment.POD_NAME || invocation.fallbackIdentity,
    metrics: address('metrics-bind-address', value('metrics-bind-address') ?? (secureMetrics ? ':8443' : ':8080')),
    secureMetrics,
    health: address('health-probe-bind-address', value('health-probe-bind-address') ?? ':8081'),
    webhookPort: port('webhook-port', value('webhook-port') ?? '9443'),
    webhookUrl: httpsUrl('webhook-url', value('webhook-url')),
    certificateFolder: value('webhook-cert-dir'),
    grace: grace(given),
    logLevel: oneOf('log-level', value('log-level') ?? 'info', logLevels),
    logFormat: oneOf('log-format', value('log-format') ?? (terminal ? 'text' : 'json'), logFormats),
  };
}

/** For who started the process: it ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function usage(operator: Operator): string {
  return helpText(operator.name);
}

type Values = Readonly<Record<string, string | boolean | undefined>>;
type Given = Readonly<Partial<Record<FlagName, string>>>;

/** A switch may stand alone, or be given a value as Go's flags are: `--leader-elect=false`. */
function readFlags({ words, environment }: Invocation): Given | 'help' {
  const options = Object.fromEntries(flagNames.map((name) => [name, { type: 'string' } as const]));
  const switches = flagNames.filter((name) => (flags[name] as Flag).value === undefined).map((name) => `--${name}`);
  const args = words.map((word) => (switches.includes(word) ? `${word}=true` : word));
  const { help, ...given } = parse(args, { ...options, help: { type: 'boolean', short: 'h' } });
  if (help === true) return 'help';
  const fromEnvironment = flagNames.flatMap((name) => {
    const { variable }: Flag = flags[name];
    const value = variable === undefined ? undefined : environment[variable];
    // What client-go reads from KUBECONFIG may be a list; the loader of credentials knows about it.
    return value === undefined || value === '' || name === 'kubeconfig' ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(fromEnvironment), ...(given as Given) };
}

function parse(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>): Values {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as Values;
  } catch (error) {
    // Node adds advice for arguments of programs that take some.
    throw new UsageError((error as Error).message.split('. To specify')[0]);
  }
}

/** Who gives a certificate means TLS: to serve without it in silence would be open to everybody. */
function metricsOverTls(given: Given): SecureMetrics | undefined {
  const certificateFolder = given['metrics-cert-path'];
  if (boolean('metrics-secure', given['metrics-secure'])) return { certificateFolder };
  if (certificateFolder === undefined) return undefined;
  throw new UsageError('--metrics-cert-path needs --metrics-secure, too: without it /metrics is not served over TLS.');
}

function electionTimes(given: Given): ElectionTimes {
  const times = {
    leaseDuration: duration('leader-election-lease-duration', given, 15_000),
    renewDeadline: duration('leader-election-renew-deadline', given, 10_000),
    retryPeriod: duration('leader-election-retry-period', given, 2000),
  };
  // As client-go demands it, with its jitter: otherwise two could lead at once.
  if (times.leaseDuration <= times.renewDeadline || times.renewDeadline <= times.retryPeriod * 1.2)
    throw new UsageError('The lease must be longer than its renew deadline, and that longer than 1.2 retry periods.');
  if (times.leaseDuration % 1000 !== 0 || times.retryPeriod <= 0)
    throw new UsageError('The lease duration is in whole seconds, and the retry period above zero.');
  return times;
}

/** A negative one is none, as GracefulShutdownTimeout of controller-runtime's manager: 24 days, the longest that a timer of Node takes. */
function grace(given: Given): number {
  const name = 'graceful-shutdown-timeout';
  const isEndless = (milliseconds(given[name] ?? '') ?? 0) < 0;
  return isEndless ? 2 ** 31 - 1 : duration(name, given, 30_000);
}

function duration(name: FlagName, given: Given, fallback: number): number {
  const text = given[name];
  const time = text === undefined ? fallback : milliseconds(text);
  if (time === undefined || time < 0) throw wrong(name, text, 'a duration such as 15s or 1m30s');
  return time;
}

function boolean(name: FlagName, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(?:true|1|t)$/i.test(text)) return true;
  if (/^(?:false|0|f)$/i.test(text)) return false;
  throw wrong(name, text, 'true or false');
}

function address(name: FlagName, text: string): Address | undefined {
  if (text === '0') return undefined;
  const [, host = '', digits = ''] = /^(?:\[?([^[\]]*)\]?:)?(\d+)$/.exec(text) ?? [];
  if (digits === '') throw wrong(name, text, 'an address such as :8080 or 127.0.0.1:8080');
  return { host: host === '' ? undefined : host, port: port(name, digits) };
}

function port(name: FlagName, text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number < 65536) return number;
  throw wrong(name, text, 'a port, from 0 to 65535');
}

function httpsUrl(name: FlagName, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^https:\/\/[^/?#]+\/?$/.test(text)) throw wrong(name, text, 'of the form https://HOST:PORT');
  return text.replace(/\/$/, '');
}

function namespaces(text: string | undefined): readonly string[] | undefined {
  const names = (text ?? '').split(',').flatMap((name) => name.trim() || []);
  return names.length === 0 ? undefined : names;
}

function oneOf<Value extends string>(name: FlagName, text: string, values: readonly Value[]): Value {
  const value = values.find((it) => it === text);
  if (value === undefined) throw wrong(name, text, `one of ${values.join(', ')}`);
  return value;
}

function wrong(name: FlagName, text: string | undefined, expected: string): UsageError {
  return new UsageError(`--${name} must be ${expected}, not "${text}".`);
}
