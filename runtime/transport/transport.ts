import type { Message } from '../../api/message.js';
import type { KubernetesObject } from '../kubernetes-object.js';

/** The connection to one API server. */
export interface Transport {
  /**
   * One request, repeated where that is safe: reads after any failure, writes only where the server says that it did
   * not begin (429, 503 with Retry-After) or was never reached.
   * @returns the parsed body; integers beyond 2^53 are bigints
   * @throws ApiError: the server refused; TransportError: no answer; the signal's reason; ProtobufError: the items are
   * other messages
   */
  request<Body = unknown>(request: ApiRequest): Promise<Body>;
  /**
   * A watch: one event after another, until the server ends it or the loop is left. An event of type ERROR is thrown.
   * @throws as `request`; TransportError also for a line that is no event, and for a connection that broke; SilenceError
   */
  watch(request: WatchRequest): AsyncIterable<WatchEvent>;
  /** Ends all that is under way, and closes the connections. */
  close(): Promise<void>;
  /** Of the kubeconfig's context, or the ServiceAccount's. */
  readonly defaultNamespace: string | undefined;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Without query. */
  readonly path: string;
  readonly query?: Query | undefined;
  /** Sent as JSON; bigints as the integers that they are. */
  readonly body?: unknown;
  /** Left out: application/json. */
  readonly contentType?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the whole answer of one attempt must be there. Left out: 30 s. */
  readonly timeout?: number | undefined;
  /**
   * Of a list: how its items are read, as they come, so that neither the text nor the list is in memory as a whole before
   * they are.
   */
  readonly items?: ItemFormat | undefined;
}

export interface ItemFormat {
  /** Parses the JSON of an item. */
  readonly parse: (text: string) => unknown;
  /** Of an item. With it the answer may be in protobuf, which is not asked for otherwise. */
  readonly message?: Message | undefined;
  /** What the list has in the place of an item: done as soon as it is read, while the API server writes the next ones. */
  readonly finish: (item: unknown) => unknown;
}

/** Always a GET. */
export interface WatchRequest {
  readonly path: string;
  readonly query?: Query | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without a byte after which the connection counts as dead. */
  readonly silence: number;
  /** Called when the answer begins, and for each piece of it that comes. */
  readonly heard?: (() => void) | undefined;
}

/** What is undefined is left out. */
export interface Query {
  readonly [name: string]: string | number | boolean | undefined;
}

export interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  readonly object: KubernetesObject;
}
