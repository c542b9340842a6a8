/** A flag of the process, and the variable of the environment that says the same where the flag is not given. */
export interface Flag {
  readonly variable?: string;
  /** What stands for the value in the help text; a flag without one is a switch. */
  readonly value?: string;
  readonly help: string;
}

/** Named as the flags of operators that are built on controller-runtime. */
export const flags = {
  kubeconfig: {
    variable: 'KUBECONFIG',
    value: 'file',
    help: "the cluster to talk to; without it the pod's own, or ~/.kube/config",
  },
  'leader-elect': {
    variable: 'LEADER_ELECT',
    help: 'let one replica reconcile at a time; on by default in a cluster',
  },
  'leader-election-lease-duration': {
    value: 'duration',
    help: 'how long others wait after the last renewal (15s)',
  },
  'leader-election-renew-deadline': {
    value: 'duration',
    help: 'how long a leader goes on without a renewal (10s)',
  },
  'leader-election-retry-period': { value: 'duration', help: 'how often the lease is looked at (2s)' },
  'metrics-bind-address': {
    variable: 'METRICS_BIND_ADDRESS',
    value: 'address',
    help: 'where /metrics is served; 0 for nowhere (:8080)',
  },
  'metrics-secure': {
    variable: 'METRICS_SECURE',
    help: 'serve /metrics over TLS, to those that RBAC lets get it (:8443)',
  },
  'metrics-cert-path': {
    value: 'folder',
    help: 'with --metrics-secure: the tls.crt and tls.key in there, not its own',
  },
  'health-probe-bind-address': {
    variable: 'HEALTH_PROBE_BIND_ADDRESS',
    value: 'address',
    help: 'where /healthz and /readyz are served; 0 for nowhere (:8081)',
  },
  'webhook-port': { variable: 'WEBHOOK_PORT', value: 'port', help: 'where webhooks are served (9443)' },
  'webhook-cert-dir': {
    variable: 'WEBHOOK_CERT_DIR',
    value: 'folder',
    help: 'serve webhooks with the tls.crt and tls.key in there, not with its own',
  },
  'webhook-url': {
    variable: 'WEBHOOK_URL',
    value: 'url',
    help: 'https://HOST:PORT where the API server finds this process outside the cluster',
  },
  'watch-namespace': {
    variable: 'WATCH_NAMESPACE',
    value: 'names',
    help: 'namespaces, separated by commas, in place of those of the project',
  },
  'graceful-shutdown-timeout': {
    value: 'duration',
    help: 'how long work that is under way may take when the process is to stop; -1s for ever (30s)',
  },
  'log-level': { variable: 'LOG_LEVEL', value: 'level', help: 'debug, info, warn or error (info)' },
  'log-format': {
    variable: 'LOG_FORMAT',
    value: 'format',
    help: 'json or text; text on a terminal, json elsewhere',
  },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof flags;

export const flagNames = Object.keys(flags) as FlagName[];

export function helpText(name: string): string {
  const lines = flagNames.map((flag) => {
    const { value, variable, help }: Flag = flags[flag];
    const left = `  --${flag}${value === undefined ? '' : ` ${value}`}`;
    return `${left.padEnd(44)}${help}${variable === undefined ? '' : ` [$${variable}]`}`;
  });
  const pod = '  POD_NAMESPACE, POD_NAME: where it runs, and who it is in an election';
  return `${name}: a Kubernetes operator\n\nFlags:\n${lines.join('\n')}\n  --help\n\nEnvironment, besides the variables in brackets:\n${pod}\n`;
}
