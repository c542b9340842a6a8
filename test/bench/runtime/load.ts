import { spawn } from 'node:child_process';

/** What the load generator prints. Latencies in milliseconds. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor seconds of the generator itself. */
  readonly load: number;
  /** The first answer. */
  readonly first: { readonly response: { readonly allowed: boolean; readonly patch?: string } };
}

export interface LoadSettings {
  readonly program: string;
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
  /** A file. */
  readonly body: string;
}

export async function measureLoad(settings: LoadSettings): Promise<Load> {
  const { program, port, path, connections, seconds, body } = settings;
  const flags = { address: `127.0.0.1:${port}`, path: `${path}?timeout=10s`, connections, seconds, body };
  const args = Object.entries(flags).map(([name, value]) => `-${name}=${value}`);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`the load generator ended with ${String(status)}`);
  return JSON.parse(Buffer.concat(chunks).toString()) as Load;
}
