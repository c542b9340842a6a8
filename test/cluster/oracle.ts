/**
 * A fast answer to "would an API server take this?": the server's own validation library behind a pipe, some hundred
 * definitions a second. It answers for definitions and for the objects of their kinds.
 *
 *     const oracle = await startOracle();
 *     const { errors } = await oracle.ask({ crd });
 *     const answers = await Promise.all(thousands.map((crd) => oracle.ask({ crd })));   // runs on all cores
 *     const { objects } = await oracle.ask({ crd, objects: [{ version: 'v1', object, old }] });
 *     await oracle.close();
 *
 * It needs Go, once: ask `oracleIsAvailable()` first where a test may be skipped.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { buildOnce, cacheFolder, goIsInstalled } from './go.js';

export interface OracleCase {
  /** An apiextensions.k8s.io/v1 CustomResourceDefinition, as an object or as the text of a YAML document. */
  readonly crd: unknown;
  readonly objects?: readonly OracleObjectCase[];
}

/** An object to create, or to update where there is an old one. */
export interface OracleObjectCase {
  readonly version: string;
  readonly object: unknown;
  readonly old?: unknown;
  /** Updates the status alone. Without it, where there is a status subresource, an object's status is dropped. */
  readonly subresource?: 'status';
}

/** Expressions over values of a schema; each is asked for each value. */
export interface ExpressionCase {
  readonly schema: unknown;
  /** Whether the schema is that of a whole object. */
  readonly isResource?: boolean;
  readonly optionalOldSelf?: boolean;
  readonly expressions: readonly string[];
  readonly values: readonly { readonly self: unknown; readonly oldSelf?: unknown }[];
}

export interface ExpressionAnswer {
  /** Why a server would not compile the expression. */
  readonly problem?: string;
  /** As CEL writes it. */
  readonly type?: string;
  /** The estimate, in decimal digits. */
  readonly cost?: string;
  /** In the order of the values. What JSON has not is tagged: `{ timestamp: '…' }`. */
  readonly results?: readonly { readonly value: unknown; readonly error?: string }[];
}

/** Requests that a policy, as its manifest has it, decides about. One that changes objects is made of JSON patches. */
export interface PolicyCase {
  readonly policy: unknown;
  readonly requests: readonly AdmissionCase[];
}

/** What a server knows of a request. */
export interface AdmissionCase {
  readonly operation: string;
  readonly object: unknown;
  readonly oldObject: unknown;
  readonly params?: unknown;
  readonly namespaceObject: unknown;
  readonly name?: string;
  readonly namespace?: string;
  readonly userInfo: unknown;
  /** What the authorizer answers to every question. */
  readonly allowed: boolean;
}

export interface PolicyAnswer {
  /** `skip` where a match condition does not hold. */
  readonly action: 'admit' | 'deny' | 'error' | 'skip';
  readonly message?: string;
  /** Annotations by their keys. */
  readonly audit?: Readonly<Record<string, string>>;
  /** What a policy that changes objects made of it. */
  readonly object?: unknown;
}

export interface OracleAnswer {
  /** Empty for a definition that the server takes under strict field validation. */
  readonly errors: readonly OracleError[];
  readonly warnings: readonly string[];
  /** In the order of the cases; empty where the definition has errors. */
  readonly objects: readonly OracleObjectAnswer[];
}

export interface OracleObjectAnswer {
  /** As the server would store it, pruned and defaulted, but for the metadata that a server fills in. */
  readonly object: unknown;
  readonly errors: readonly OracleError[];
}

/** A cause as in a Status of the API server; `reason` is `Strict` for unknown and duplicate fields, which name no field. */
export interface OracleError {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

export interface Oracle {
  /** Thousands may be asked at once; they are answered in parallel. */
  ask(question: OracleCase): Promise<OracleAnswer>;
  /** Answers in the order of the expressions. @throws Error where the schema is none that a server takes */
  evaluate(question: ExpressionCase): Promise<readonly ExpressionAnswer[]>;
  /** Answers in the order of the requests. @throws Error where a server would not compile the policy */
  decide(question: PolicyCase): Promise<readonly PolicyAnswer[]>;
  /** Waits until the process is gone. It also ends by itself when this process does. */
  close(): Promise<void>;
}

const module = join(dirname(fileURLToPath(import.meta.url)), 'oracle');

/** Whether `startOracle` can work here: it is built already, or there is Go to build it. */
export function oracleIsAvailable(): boolean {
  return existsSync(programFolder()) || goIsInstalled();
}

/** Builds it where needed (seconds after the control plane was built, else minutes) and starts it. */
export async function startOracle(): Promise<Oracle> {
  const folder = programFolder();
  await buildOnce(folder, module, ['-ldflags', '-s -w', '.']);
  const child = spawn(join(folder, 'oracle'), [], { stdio: ['pipe', 'pipe', 'pipe'] });
  return converse(child);
}

function programFolder(): string {
  const sources = readdirSync(module).filter((name) => name.endsWith('.go') || name.startsWith('go.'));
  const contents = sources.sort().map((name) => readFileSync(join(module, name), 'utf8'));
  return cacheFolder('oracle', contents);
}

interface Answer extends OracleAnswer {
  readonly id: number;
  readonly cel?: readonly ExpressionAnswer[];
  readonly policy?: { readonly problem?: string; readonly results?: readonly PolicyAnswer[] };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

function converse(child: ChildProcessByStdio<Writable, Readable, Readable>): Oracle {
  const waiting = new Map<number, Waiting>();
  const last = { id: 0, words: '' };
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  child.stderr.on('data', (text: Buffer) => (last.words = (last.words + text).slice(-4000)));
  // What is written after its end is answered by the rejection below.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`The oracle has ended. ${last.words}`));
  });
  function send(question: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      last.id += 1;
      waiting.set(last.id, { resolve, reject });
      child.stdin.write(`${JSON.stringify({ id: last.id, ...question })}\n`);
    });
  }
  return {
    ask: async (question) => {
      const { errors, warnings, objects = [] } = await send(question);
      return { errors, warnings, objects };
    },
    evaluate: async (question) => {
      const { cel, errors } = await send({ cel: question });
      if (!cel) throw new Error(errors.map(({ message }) => message).join('\n'));
      return cel;
    },
    decide: async (question) => {
      const { policy, errors } = await send({ policy: question });
      if (!policy?.results) throw new Error(policy?.problem ?? errors.map(({ message }) => message).join('\n'));
      return policy.results;
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
