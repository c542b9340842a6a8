import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import { ApiError, type Status } from './api-error.js';
import type { Connection } from './connection.js';
import { createEnding, type Ending } from './ending.js';
import { lines } from './lines.js';
import { type Call, open } from './open.js';
import { excerpt, isStatus, readError } from './read-error.js';
import type { WatchEvent, WatchRequest } from './transport.js';
import { SilenceError, TransportError } from './transport-error.js';
import { parseWithoutManagedFields } from './without-managed-fields.js';

/** Until the answer begins. */
const openTimeout = 30_000;
/** Of an answer that is an error: more is not read. */
const longestError = 1_000_000;

/** `Transport.watch`. */
export async function* watch(connection: Connection, asked: WatchRequest): AsyncGenerator<WatchEvent> {
  const query = { ...asked.query, watch: true };
  const call: Call = {
    method: 'GET',
    path: asked.path,
    query,
    body: undefined,
    contentType: '',
    accept: 'application/json',
    // An event must not wait for those after it.
    acceptEncoding: 'identity',
  };
  const ending = createEnding([asked.signal, connection.closing]);
  const watchdog = createWatchdog(connection.clock, ending);
  try {
    watchdog.allow(
      openTimeout,
      () => new TransportError(`GET ${call.path} (watch): no answer within ${openTimeout / 1000} s`, true),
    );
    const incoming = await openWatch(connection, call, ending);
    watchdog.allow(asked.silence, () => new SilenceError(call.path, asked.silence / 1000));
    const heard = () => {
      watchdog.heard();
      asked.heard?.();
    };
    heard();
    for await (const line of lines(incoming, heard)) yield eventIn(call, line);
  } catch (error) {
    if (ending.ended) throw ending.cause;
    if (error instanceof ApiError || error instanceof TransportError) throw error;
    throw new TransportError(`GET ${call.path}: the watch broke off`, true, error);
  } finally {
    watchdog.stop();
    ending.end(undefined);
    ending.release();
  }
}

async function openWatch(connection: Connection, call: Call, ending: Ending): Promise<IncomingMessage> {
  const { clock, credentials, metrics, pool, target } = connection;
  for (let refusals = 0; ; refusals++) {
    const start = clock.monotonic();
    const answered = (code: string) =>
      metrics.answered({ method: 'WATCH', host: target.host }, code, (clock.monotonic() - start) / 1000);
    const identity = await credentials.current();
    const incoming = await open(connection, call, { identity, agent: pool.forWatches(identity) }, ending).catch(
      (error) => {
        answered('<error>');
        throw error;
      },
    );
    ending.attach(incoming);
    const status = incoming.statusCode ?? 0;
    answered(String(status));
    if (status === 200) return incoming;
    const error = await errorIn(call, incoming, clock.now());
    if (status !== 401 || refusals > 0) throw error;
    credentials.refused();
  }
}

async function errorIn({ path }: Call, incoming: IncomingMessage, now: number): Promise<ApiError> {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) {
    text += chunk;
    if (text.length > longestError) break;
  }
  const { statusCode: status = 0, headers } = incoming;
  const answer = { status, contentType: headers['content-type'], retryAfter: headers['retry-after'], text };
  return readError(`GET ${path} (watch)`, answer, now);
}

function eventIn({ path }: Call, line: string): WatchEvent {
  const event = parsed(path, line);
  if (event.type === 'ERROR' && isStatus(event.object)) {
    const { code = 500, reason = 'Unknown', message = '', details }: Partial<Status> = event.object;
    throw new ApiError({ code, reason, message: `GET ${path} (watch): ${message}`, details });
  }
  const { type, object } = event;
  if (type !== 'ADDED' && type !== 'MODIFIED' && type !== 'DELETED' && type !== 'BOOKMARK') {
    throw new TransportError(`GET ${path} (watch): a line is no event: ${excerpt(line)}`, true);
  }
  return { type, object: object as KubernetesObject };
}

function parsed(path: string, line: string): { readonly type?: unknown; readonly object?: unknown } {
  try {
    const event = parseWithoutManagedFields(line, 2);
    if (typeof event === 'object' && event !== null && 'object' in event) return event;
  } catch {
    // Half a line, or a page of a proxy's.
  }
  throw new TransportError(`GET ${path} (watch): a line is no event: ${excerpt(line)}`, true);
}

/** Ends what says nothing for longer than it is allowed to. */
function createWatchdog(clock: Clock, ending: Ending) {
  let last = clock.monotonic();
  let allowed = 0;
  let failure: () => Error;
  let timer = clock.after(0, () => undefined);
  const look = () => {
    const left = last + allowed - clock.monotonic();
    if (left > 0) timer = clock.after(left, look);
    else ending.end(failure());
  };
  return {
    allow: (milliseconds: number, end: () => Error) => {
      timer.cancel();
      allowed = milliseconds;
      failure = end;
      last = clock.monotonic();
      look();
    },
    heard: () => {
      last = clock.monotonic();
    },
    stop: () => timer.cancel(),
  };
}
