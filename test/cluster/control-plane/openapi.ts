import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from './client.js';

/** The documents of the server's OpenAPI v3, by path such as `apis/apps/v1`, in the order of the paths. */
export async function openApi(request: Request): Promise<Map<string, unknown>> {
  const { body } = await request('GET', '/openapi/v3');
  const { paths } = body as { paths: Record<string, { serverRelativeURL: string }> };
  const documents = new Map<string, unknown>();
  for (const path of Object.keys(paths).sort()) {
    const answer = await request('GET', paths[path]?.serverRelativeURL ?? '');
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    documents.set(path, answer.body);
  }
  return documents;
}

/** Writes each document to `<folder>/<path with __ for />.json` and returns how many there are. */
export async function dumpOpenApi(request: Request, folder: string): Promise<number> {
  const documents = await openApi(request);
  mkdirSync(folder, { recursive: true });
  for (const [path, document] of documents) {
    const name = `${path.replaceAll('/', '__')}.json`;
    writeFileSync(join(folder, name), `${JSON.stringify(document, null, 2)}\n`);
  }
  return documents.size;
}
