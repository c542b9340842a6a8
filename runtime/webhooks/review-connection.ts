import { STATUS_CODES } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { Clock, Timer } from '../clock.js';
import type { Answer } from './answer.js';
import type { Inquire, Inquiry } from './inquire.js';
import { joined } from './request-body.js';
import { type RequestHead, readHead } from './request-head.js';

export interface ConnectionSettings {
  readonly inquire: Inquire;
  readonly clock: Clock;
  /** Milliseconds that it may be silent between two requests, and that one may take to arrive. */
  readonly keepAliveTimeout: number;
  readonly requestTimeout: number;
  /** Whether an answer is to end its connection. */
  isLast(): boolean;
  /** The connection brings its first request. */
  used(socket: TLSSocket): void;
  /** The connection is another one's from now on, who listens when this returns. */
  leave(socket: TLSSocket): void;
}

/**
 * Answers what the API server asks on a connection, without the streams and events that node:http has for a request: they
 * take as long as all the rest. From where a request is not written as the API server does it, or comes before the answer
 * to the one before it, the connection is left to node:http.
 */
export class ReviewConnection {
  readonly #socket: TLSSocket;
  readonly #settings: ConnectionSettings;
  readonly #listeners = {
    data: (bytes: Buffer) => this.#receive(bytes),
    end: () => this.#socket.destroySoon(),
    timeout: () => this.#answering || this.#socket.destroy(),
    // It is destroyed then, which is all that there is to do.
    error: () => undefined,
    close: () => this.#forget(),
  };
  #used = false;
  /** Of a request that arrives, and what is there of it; behind an answer's request, what came too early. */
  #head: RequestHead | undefined;
  #chunks: Buffer[] = [];
  #missing = 0;
  #late: Timer | undefined;
  /** From a request's head to its answer. */
  #inquiry: Inquiry | undefined;
  #answering = false;

  constructor(socket: TLSSocket, settings: ConnectionSettings) {
    this.#socket = socket;
    this.#settings = settings;
    socket.setNoDelay(true);
    socket.setTimeout(settings.keepAliveTimeout);
    for (const [event, listener] of Object.entries(this.#listeners)) socket.on(event, listener);
  }

  /** It has brought a request, and is between two. */
  get isIdle(): boolean {
    return this.#used && this.#inquiry === undefined;
  }

  #receive(bytes: Buffer): void {
    this.#chunks.push(bytes);
    if (this.#answering) {
      this.#socket.pause();
      return;
    }
    if (this.#inquiry === undefined && !this.#begin(bytes)) {
      this.#leave();
      return;
    }
    this.#missing -= bytes.length;
    if (this.#missing < 0) this.#leave();
    else if (this.#missing === 0) this.#review();
    else this.#late ??= this.#settings.clock.after(this.#settings.requestTimeout, () => this.#giveUp());
  }

  /** False where it is no request of the API server's. */
  #begin(bytes: Buffer): boolean {
    const head = readHead(bytes);
    if (head === undefined) return false;
    this.#inquiry = this.#settings.inquire(head.url, (answer) => this.#send(answer));
    if (this.#inquiry === undefined) return false;
    this.#head = head;
    this.#missing = head.total;
    if (!this.#used) this.#settings.used(this.#socket);
    this.#used = true;
    return true;
  }

  #review(): void {
    const bytes = joined(this.#chunks);
    this.#chunks = [];
    this.#late?.cancel();
    this.#late = undefined;
    this.#answering = true;
    this.#inquiry?.review(bytes.toString('utf8', this.#head?.body));
  }

  #send(answer: Answer): void {
    this.#forget();
    this.#answering = false;
    const socket = this.#socket;
    if (!socket.writable) return;
    const { clock, isLast, keepAliveTimeout } = this.#settings;
    const last = isLast();
    const persistence = last ? 'close' : `keep-alive\r\nKeep-Alive: timeout=${keepAliveTimeout / 1000}`;
    const taken = socket.write(textOf(answer, clock.now(), persistence));
    if (last) {
      socket.off('data', this.#listeners.data);
      socket.destroySoon();
    } else if (this.#chunks.length > 0) {
      this.#leave();
    } else if (!taken) {
      socket.pause();
      socket.once('drain', () => socket.resume());
    }
  }

  /** As node:http does it. */
  #giveUp(): void {
    this.#socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    this.#socket.destroySoon();
  }

  #forget(): void {
    this.#late?.cancel();
    this.#late = undefined;
    this.#inquiry?.end();
    this.#inquiry = undefined;
  }

  #leave(): void {
    this.#forget();
    const socket = this.#socket;
    for (const [event, listener] of Object.entries(this.#listeners)) socket.off(event, listener);
    socket.setTimeout(0);
    this.#settings.leave(socket);
    // At once, and not by way of the stream: node:http reads what comes next past it.
    socket.emit('data', joined(this.#chunks));
    socket.resume();
  }
}

function textOf({ code, body }: Answer, now: number, persistence: string): string {
  const head = `HTTP/1.1 ${code} ${STATUS_CODES[code]}\r\nContent-Type: application/json\r\n`;
  const date = new Date(now).toUTCString();
  const length = Buffer.byteLength(body);
  return `${head}Content-Length: ${length}\r\nDate: ${date}\r\nConnection: ${persistence}\r\n\r\n${body}`;
}
