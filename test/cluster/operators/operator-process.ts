/** An operator as it runs in a pod: the bundle of its generated main.ts, its ServiceAccount's token, its flags. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { get } from 'node:https';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layOverGolden } from '../../projects/lay-out.js';
import { freePorts } from '../control-plane/ports.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

export interface Replica {
  readonly name: string;
  /** The lines of its log so far. */
  log(): readonly LogLine[];
  /** What `/readyz`, `/metrics` and their like answer: `200 ok`; undefined where nobody does. */
  get(port: 'health' | 'metrics', path: string): Promise<string | undefined>;
  /** The status that metrics over TLS answer with to whoever has the token, and their text. */
  scrape(token?: string): Promise<{ readonly status: number | undefined; readonly text: string }>;
  /** @returns the exit code, or the signal that ended it */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string>;
}

export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** Lays the sample out beside its golden, and bundles it. @returns the project's folder */
export function buildOperator(sample: string): string {
  const folder = layOverGolden(sample);
  const cli = join(repository, 'dist/compiler/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build', '--project', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`kext build of ${sample} failed: ${stdout}${stderr}`);
  return folder;
}

export interface ReplicaOptions {
  readonly name: string;
  readonly kubeconfig: string;
  readonly namespace: string;
  readonly flags: readonly string[];
}

export async function startReplica(
  folder: string,
  { name, kubeconfig, namespace, flags }: ReplicaOptions,
): Promise<Replica> {
  const [health = 0, metrics = 0] = await freePorts(2);
  const words = [
    `--kubeconfig=${kubeconfig}`,
    '--leader-elect',
    `--health-probe-bind-address=127.0.0.1:${health}`,
    `--metrics-bind-address=127.0.0.1:${metrics}`,
    ...flags,
  ];
  const child = spawn(process.execPath, ['--enable-source-maps', join(folder, 'dist/main.js'), ...words], {
    env: { PATH: process.env.PATH, POD_NAME: name, POD_NAMESPACE: namespace },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  return replica(name, child, { health, metrics });
}

function replica(name: string, child: ChildProcess, ports: { health: number; metrics: number }): Replica {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  return {
    name,
    log: () => text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : [])),
    get: async (port, path) => {
      try {
        const answer = await fetch(`http://127.0.0.1:${ports[port]}${path}`);
        return `${answer.status} ${await answer.text()}`;
      } catch {
        return undefined;
      }
    },
    scrape: (token) => scrape(ports.metrics, token),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** As Prometheus does with insecure_skip_verify: the certificate is the process's own. */
function scrape(port: number, token?: string): ReturnType<Replica['scrape']> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/metrics', headers, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    }).on('error', reject);
  });
}
