import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../cluster/control-plane/ports.js';
import type { Program } from './programs.js';

/** Where an operator runs, and as whom. */
export interface Site {
  /** For logs; holds tls.crt and tls.key. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** One that runs. */
export interface OperatorProcess {
  readonly webhookPort: number;
  /** Milliseconds since the start. */
  age(): number;
  /** MB that it holds, and that it held at most. */
  memory(): { readonly now: number; readonly peak: number };
  /** Processor seconds so far. */
  processor(): number;
  /** How often a controller's handler was called with success; 0 as long as it doesn't say. */
  reconciles(controller: string): Promise<number>;
  /** Whether /readyz answers 200. */
  isReady(): Promise<boolean>;
  /** @throws Error: it has ended, or is a minute old, with the end of its log */
  check(): void;
  stop(): Promise<void>;
}

export interface ReadyOperator extends OperatorProcess {
  /** Milliseconds from the start of the process until /readyz answered 200. */
  readonly readyAfter: number;
}

/** @throws Error: it doesn't become ready within a minute, with the end of its log */
export async function startOperator(program: Program, site: Site): Promise<ReadyOperator> {
  const operator = await spawnOperator(program, site);
  while (!(await operator.isReady())) {
    operator.check();
    await sleep(2);
  }
  return { ...operator, readyAfter: operator.age() };
}

/** Starts it, and waits for nothing. */
export async function spawnOperator(program: Program, { folder, environment }: Site): Promise<OperatorProcess> {
  const [webhookPort = 0, metricsPort = 0, healthPort = 0] = await freePorts(3);
  const logFile = join(folder, `${program.name}.log`);
  const log = openSync(logFile, 'w');
  const flags = [
    `--webhook-port=${webhookPort}`,
    `--webhook-cert-dir=${folder}`,
    `--metrics-bind-address=127.0.0.1:${metricsPort}`,
    `--health-probe-bind-address=127.0.0.1:${healthPort}`,
  ];
  const started = performance.now();
  const child = spawn(program.command, [...program.args, ...flags], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise((resolve) => child.on('close', resolve));
  const age = () => performance.now() - started;
  const { pid = 0 } = child;
  return {
    webhookPort,
    age,
    isReady: () => answers(`http://127.0.0.1:${healthPort}/readyz`),
    check: () => {
      if (child.exitCode === null && age() < 60_000) return;
      child.kill('SIGKILL');
      throw new Error(`${program.name} is not ready:\n${readFileSync(logFile, 'utf8').slice(-3000)}`);
    },
    memory: () => memoryOf(pid),
    processor: () => processorOf(pid),
    reconciles: (controller) => reconcilesIn(`http://127.0.0.1:${metricsPort}/metrics`, controller),
    async stop() {
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** Of utime and stime, in ticks of 10 ms, behind the name in parentheses. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function reconcilesIn(url: string, controller: string): Promise<number> {
  const text = await textOf(url).catch(() => '');
  const line = text
    .split('\n')
    .find(
      (it) =>
        it.startsWith('controller_runtime_reconcile_total') &&
        it.includes(`controller="${controller}"`) &&
        it.includes('result="success"'),
    );
  return Number(line?.split(' ').at(-1) ?? 0);
}
