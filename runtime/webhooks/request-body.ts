import type { IncomingMessage } from 'node:http';

/** Two objects of 3 MB each, and 1 MB for the rest: as controller-runtime/pkg/webhook/admission/http.go. */
const most = 7 * 1024 * 1024;

/** Calls back once, with the text, or with undefined where it is too long; never where the connection broke. */
export function readBody(request: IncomingMessage, done: (body: string | undefined) => void): void {
  const chunks: Buffer[] = [];
  let length = Number(request.headers['content-length'] ?? 0);
  if (length > most) {
    done(undefined);
    return;
  }
  length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else if (length - chunk.length <= most) done(undefined);
  });
  request.on('end', () => {
    if (length > most) return;
    const [only] = chunks;
    done((chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString());
  });
}
