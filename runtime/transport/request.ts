import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.js';
import { parseJson, printJson } from '../json.js';
import { createMessagesReader, statusText } from '../protobuf/list-reader.js';
import { ProtobufError } from '../protobuf/protobuf-error.js';
import { ApiError } from './api-error.js';
import type { Connection } from './connection.js';
import { createEnding, type Ending } from './ending.js';
import { inflated } from './inflated.js';
import { createListReader, type ListReader } from './list-items.js';
import { type Call, open } from './open.js';
import { type Answer, excerpt, readError } from './read-error.js';
import { retryDelay } from './retry-delay.js';
import type { ApiRequest, ItemFormat } from './transport.js';
import { LateError, TransportError } from './transport-error.js';

const json = 'application/json';
const protobuf = 'application/vnd.kubernetes.protobuf';

/** For one attempt. */
const defaultTimeout = 30_000;

/** `Transport.request`. */
export async function request(connection: Connection, asked: ApiRequest): Promise<unknown> {
  const call: Call = {
    method: asked.method,
    path: asked.path,
    query: asked.query,
    body: asked.body === undefined ? undefined : printJson(asked.body),
    contentType: asked.contentType ?? json,
    accept: asked.items?.message === undefined ? json : `${protobuf},${json}`,
    acceptEncoding: 'gzip',
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
  { timeout = defaultTimeout, items }: ApiRequest,
  ending: Ending,
): Promise<unknown> {
  const { clock, credentials, metrics } = connection;
  const start = clock.monotonic();
  for (let attempt = 0, refusals = 0; ; attempt++) {
    try {
      return await ask(connection, call, { timeout, items }, ending);
    } catch (error) {
      if (ending.ended) throw ending.cause;
      const isRefused = error instanceof ApiError && error.status === 401 && refusals++ === 0;
      if (isRefused) credentials.refused();
      const tries = { attempt, elapsed: clock.monotonic() - start };
      const delay = isRefused ? 0 : retryDelay(error, call, tries, clock);
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

interface Attempt extends Pick<ApiRequest, 'items'> {
  readonly timeout: number;
}

async function ask(connection: Connection, call: Call, { timeout, items }: Attempt, ending: Ending): Promise<unknown> {
  const { clock, metrics, credentials, pool } = connection;
  const start = clock.monotonic();
  const attempt = createEnding([]);
  ending.attach({ destroy: () => attempt.end(ending.cause) });
  const timer = clock.after(timeout, () => attempt.end(new LateError(`${call.method} ${call.path}`, timeout / 1000)));
  let code = '<error>';
  try {
    const identity = await credentials.current();
    const incoming = await open(connection, call, { identity, agent: pool.forRequests(identity) }, attempt);
    attempt.attach(incoming);
    const { bytes, ...answer } = await readAnswer(call, incoming, items);
    code = String(answer.status);
    metrics.sized(measured(connection, call), Buffer.byteLength(call.body ?? ''), bytes);
    return bodyOf(call, answer, clock.now());
  } catch (error) {
    throw attempt.ended ? attempt.cause : error;
  } finally {
    timer.cancel();
    metrics.answered(measured(connection, call), code, (clock.monotonic() - start) / 1000);
  }
}

async function readAnswer(
  { method, path }: Call,
  incoming: IncomingMessage,
  items: ApiRequest['items'],
): Promise<Answer & { readonly bytes: number }> {
  const { statusCode: status = 0, headers } = incoming;
  const answer = { status, contentType: headers['content-type'], retryAfter: headers['retry-after'] };
  const plain = inflated(incoming);
  try {
    // Only what was asked for in it comes in it, whatever a proxy says.
    const message = isProtobuf(answer) ? items?.message : undefined;
    if (status === 200 && items !== undefined) {
      return { ...answer, ...(await readList(plain, readerOf({ ...items, message }))) };
    }
    const chunks: Buffer[] = [];
    for await (const chunk of plain) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    return { ...answer, text: message === undefined ? body.toString() : statusText(body), bytes: body.length };
  } catch (error) {
    if (error instanceof ProtobufError) throw error;
    throw new TransportError(`${method} ${path}: the answer broke off`, true, error);
  }
}

/** As client-go: a list of no content type is what was asked for first; where it is not, JSON is asked for. */
function isProtobuf({ status, contentType }: Pick<Answer, 'status' | 'contentType'>): boolean {
  return contentType === undefined ? status === 200 : contentType.toLowerCase().startsWith(protobuf);
}

function readerOf({ parse, message, finish }: ItemFormat): ListReader {
  if (message !== undefined) return createMessagesReader(message, finish);
  return createListReader((text) => finish(parse(text)));
}

/** A list whose items are parsed already; the text is the rest of it. */
async function readList(plain: AsyncIterable<Buffer>, reader: ListReader) {
  let bytes = 0;
  for await (const chunk of plain) {
    bytes += chunk.length;
    reader.read(chunk);
  }
  return { text: reader.rest(), items: reader.items, bytes };
}

function bodyOf({ method, path }: Call, answer: Answer, now: number): unknown {
  if (answer.status < 200 || answer.status > 299) throw readError(`${method} ${path}`, answer, now);
  const { text, items } = answer;
  const no = (what: string, cause?: unknown) =>
    new TransportError(`${method} ${path}: answered with what is no ${what}: ${excerpt(text)}`, true, cause);
  let body: unknown;
  try {
    body = parseJson(text);
  } catch (error) {
    throw no('JSON', error);
  }
  if (items === undefined) return body;
  if (!isList(body)) throw no('list');
  return Object.assign(body, { items });
}

/** Something else must not be a list of nothing, from which informers tell that all objects were deleted. */
function isList(body: unknown): body is object {
  if (typeof body !== 'object' || body === null || !('items' in body && 'metadata' in body)) return false;
  return typeof body.metadata === 'object' && body.metadata !== null;
}

function measured({ target }: Connection, { method }: Call) {
  return { method, host: target.host };
}

function codeOf(error: unknown): string {
  return error instanceof ApiError ? String(error.status) : '<error>';
}
