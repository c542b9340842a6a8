import { isJson, longestBody } from './request-body.js';

/** What stands before the body of a request. */
export interface RequestHead {
  readonly url: string;
  /** Where the body begins. */
  readonly body: number;
  /** Bytes from the head's first to the body's last. */
  readonly total: number;
}

/**
 * Undefined where the bytes don't begin with a head as Go's net/http writes it for the API server, or where it is one of a
 * request that no webhook would read: those are left to node:http, with all that HTTP has for them. So nothing is accepted
 * here that could be understood in two ways.
 */
export function readHead(bytes: Buffer): RequestHead | undefined {
  const [head = '', url = ''] = form.exec(bytes.toString('latin1', 0, longest)) ?? [];
  if (head.match(needed)?.length !== 3 || special.test(head) || !host.test(head)) return undefined;
  const type = contentType.exec(head)?.[1];
  const length = Number(contentLength.exec(head)?.[1] ?? Number.NaN);
  if (type === undefined || !isJson(type) || !(length <= longestBody)) return undefined;
  return { url, body: head.length, total: head.length + length };
}

/** Bytes; the API server's own are some 300, and credentials may come to them. */
const longest = 4096;

/** The names of fields are tokens, as RFC 9110 has them, and their values what can be seen. */
const form = /^POST (\/[!-~]*) HTTP\/1\.1\r\n(?:[\w!#$%&'*+.^`|~-]+: [ -~]*\r\n)+\r\n/;

/** Fields that change how the body is to be read, or answered. */
const special = /\n(?:connection|content-encoding|expect|proxy-connection|transfer-encoding|upgrade):/i;

/** Three where each stands there, and none twice. */
const needed = /\n(?:host|content-type|content-length):/gi;
const host = /\nhost:/i;
const contentType = /\ncontent-type: ([^\r]*)/i;
const contentLength = /\ncontent-length: (\d{1,7})\r/i;
