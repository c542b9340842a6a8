import type { API } from 'typescript/unstable/sync';

/** What is asked of the child process, with answers that nobody has to wait for. */
export interface Requests {
  /** Sends a request that will be made later with these very parameters. A few at a time: what is sent must fit into the pipe. */
  readonly ahead: (method: string, parameters: unknown) => void;
  /** Lets go of answers that nobody came for. */
  readonly forget: () => void;
  /** Ends the child at once: asked to terminate, it prints a line to stderr. */
  readonly close: () => void;
}

/** What of the API's own client is behind its types (typescript 7.0.2, `dist/api/sync/client.js`, `syncChannel.js`). */
interface Client {
  readonly channel: Channel;
  apiRequest: (method: string, parameters: unknown) => unknown;
  apiRequestBinary: (method: string, parameters: unknown) => Uint8Array | undefined;
}

interface Channel {
  readonly child: {
    readonly kill: (signal: 'SIGKILL') => void;
    readonly stdout: { readonly _handle?: { readonly readStop?: () => void } } | null;
  };
  readonly _msgType: number;
  readonly _msgName: Buffer;
  readonly _msgPayload: Buffer;
  readonly ensureOpen: () => void;
  readonly writeTuple: (type: number, name: Buffer, payload: string) => void;
  readonly readTuple: () => void;
  readonly close: () => void;
  readonly handleCall: (name: string, payload: Buffer) => void;
}

const requestMessage = 1;
const answerMessage = 4;
const callMessage = 6;

/**
 * The API's client waits for each answer before it sends the next request. The child answers in the order of the requests
 * all the same, so that its two methods are replaced by ones that send early and wait late.
 */
export function requestsOf(api: API): Requests {
  const { client } = api as unknown as { readonly client: Client };
  const { channel } = client;
  // Else Node takes what the child says as soon as its event loop turns, and the client's own reading never sees it.
  channel.child.stdout?._handle?.readStop?.();
  const awaited: string[] = [];
  const answers = new Map<string, Buffer | Error>();

  function send(method: string, payload: string): void {
    channel.ensureOpen();
    channel.writeTuple(requestMessage, Buffer.from(method), payload);
    awaited.push(method + payload);
  }

  /** Of the request that was sent first of those without an answer; the child may ask for files before. */
  function receive(): void {
    for (;;) {
      channel.readTuple();
      if (channel._msgType !== callMessage) break;
      channel.handleCall(channel._msgName.toString(), channel._msgPayload);
    }
    const { _msgType: type, _msgPayload: payload } = channel;
    const answer = type === answerMessage ? payload : new Error(payload.toString());
    answers.set(awaited.shift() ?? '', answer);
  }

  function answer(method: string, parameters: unknown): Buffer {
    const payload = JSON.stringify(parameters);
    const key = method + payload;
    if (!answers.has(key) && !awaited.includes(key)) send(method, payload);
    while (!answers.has(key)) receive();
    const found = answers.get(key);
    answers.delete(key);
    if (found === undefined || found instanceof Error) throw found;
    return found;
  }

  client.apiRequest = (method, parameters) => {
    const found = answer(method, parameters);
    return found.length === 0 ? undefined : JSON.parse(found.toString());
  };
  client.apiRequestBinary = (method, parameters) => {
    const found = answer(method, parameters);
    return found.length === 0 ? undefined : found;
  };

  return {
    ahead: (method, parameters) => send(method, JSON.stringify(parameters)),
    forget() {
      while (awaited.length > 0) receive();
      answers.clear();
    },
    close() {
      channel.child.kill('SIGKILL');
      channel.close();
    },
  };
}
