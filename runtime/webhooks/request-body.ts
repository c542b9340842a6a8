import type { IncomingMessage } from 'node:http';

/** Two objects of 3 MB each, and 1 MB for the rest: as controller-runtime/pkg/webhook/admission/http.go. */
export const longestBody = 7 * 1024 * 1024;

/** By its content type. */
export function isJson(type: string): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type);
}

/** Calls back once, with the text, or with undefined where it is too long; never where the connection broke. */
export function readBody(request: IncomingMessage, done: (body: string | undefined) => void): void {
  const chunks: Buffer[] = [];
  let length = Number(request.headers['content-length'] ?? 0);
  if (length > longestBody) {
    done(undefined);
    return;
  }
  length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
    else if (length - chunk.length <= longestBody) done(undefined);
  });
  request.on('end', () => {
    if (length > longestBody) return;
    done(joined(chunks).toString());
  });
}

/** A body that came in one piece, as nearly all do, is not copied. */
export function joined(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}
