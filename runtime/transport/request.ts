import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.js';
import { parseJson, printJson } from '../json.js';
import { ApiError } from './api-error.js';
import type { Connection } from './connection.js';
import { createEnding, type Ending } from './ending.js';
import { type Call, open } from './open.js';
import { type Answer, excerpt, readError } from './read-error.js';
import { retryDelay } from './retry-delay.js';
import type { ApiRequest } from './transport.js';
import { TransportError } from './transport-error.js';

/** For one attempt. */
const defaultTimeout = 30_000;

/** `Transport.request`. */
export async function request(connection: Connection, asked: ApiRequest): Promise<unknown> {
  const call: Call = {
    method: asked.method,
    path: asked.path,
    query: asked.query,
    body: asked.body === undefined ? undefined : printJson(asked.body),
    contentType: asked.contentType ?? 'application/json',
  };
  const ending = createEnding([asked.signal, connection.closing]);
  try {
    return await askUntilAnswered(connection, call, asked, ending);
  } finally {
    ending.release();
  }
}

async function askUntilAnswered(
  connection: Connection,
  call: Call,
  { timeout }: ApiRequest,
  ending: Ending,
): Promise<unknown> {
  const { clock, credentials, metrics } = connection;
  for (let attempt = 0, refusals = 0; ; attempt++) {
    try {
      return await ask(connection, call, timeout ?? defaultTimeout, ending);
    } catch (error) {
      if (ending.ended) throw ending.cause;
      const isRefused = error instanceof ApiError && error.status === 401 && refusals++ === 0;
      if (isRefused) credentials.refused();
      const delay = isRefused ? 0 : retryDelay(error, call, attempt, clock);
      if (delay === undefined) throw error;
      metrics.retried(measured(connection, call), codeOf(error));
      await pause(clock, delay, ending);
    }
  }
}

async function pause(clock: Clock, milliseconds: number, ending: Ending): Promise<void> {
  const waking = new AbortController();
  ending.attach({ destroy: () => waking.abort(ending.cause) });
  await clock.sleep(milliseconds, waking.signal);
}

/** One attempt. */
async function ask(connection: Connection, call: Call, timeout: number, ending: Ending): Promise<unknown> {
  const { clock, metrics, credentials, pool } = connection;
  const start = clock.monotonic();
  const attempt = createEnding([]);
  ending.attach({ destroy: () => attempt.end(ending.cause) });
  const timer = clock.after(timeout, () =>
    attempt.end(new TransportError(`${call.method} ${call.path}: no answer within ${timeout / 1000} s`, true)),
  );
  let code = '<error>';
  try {
    const identity = await credentials.current();
    const incoming = await open(connection, call, { identity, agent: pool.forRequests(identity) }, attempt);
    attempt.attach(incoming);
    const answer = await readAnswer(call, incoming);
    code = String(answer.status);
    return bodyOf(call, answer, clock.now());
  } catch (error) {
    throw attempt.ended ? attempt.cause : error;
  } finally {
    timer.cancel();
    metrics.answered(measured(connection, call), code, (clock.monotonic() - start) / 1000);
  }
}

async function readAnswer({ method, path }: Call, incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk);
  } catch (error) {
    throw new TransportError(`${method} ${path}: the answer broke off`, true, error);
  }
  return {
    status: incoming.statusCode ?? 0,
    contentType: incoming.headers['content-type'],
    retryAfter: incoming.headers['retry-after'],
    text: Buffer.concat(chunks).toString(),
  };
}

function bodyOf({ method, path }: Call, answer: Answer, now: number): unknown {
  if (answer.status < 200 || answer.status > 299) throw readError(`${method} ${path}`, answer, now);
  try {
    return parseJson(answer.text);
  } catch (error) {
    throw new TransportError(`${method} ${path}: answered with what is no JSON: ${excerpt(answer.text)}`, true, error);
  }
}

function measured({ credentials }: Connection, { method }: Call) {
  return { method, host: new URL(credentials.server).host };
}

function codeOf(error: unknown): string {
  return error instanceof ApiError ? String(error.status) : '<error>';
}
