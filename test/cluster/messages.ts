/** What Go says of protobuf: the tags of the API's types, and random objects as the API server's own encoders write them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessageKind, MessageTables } from '../../compiler/import/print-messages.js';
import { buildOnce, cacheFolder, goIsInstalled } from './go.js';

const module = join(dirname(fileURLToPath(import.meta.url)), 'oracle');

/** Whether the program is built already, or there is Go to build it. */
export function messagesAreAvailable(): boolean {
  return existsSync(programFolder()) || goIsInstalled();
}

export async function messageTables(): Promise<MessageTables> {
  return JSON.parse(await ask([]));
}

/** A list of random objects of a kind, in both encodings. */
export interface RandomList extends MessageKind {
  readonly protobuf: Buffer;
  readonly json: string;
}

/** One of each kind, with so many objects. */
export async function randomLists(seed: number, count: number): Promise<readonly RandomList[]> {
  const lines = (await ask([String(seed), String(count)])).trimEnd().split('\n');
  return lines.map((line) => {
    const { protobuf, ...kind } = JSON.parse(line) as MessageKind & { readonly protobuf: string };
    // Not what was parsed: integers beyond 2^53 would be others.
    const json = line.slice(line.indexOf('"json":') + '"json":'.length, -1);
    return { ...kind, protobuf: Buffer.from(protobuf, 'base64'), json };
  });
}

async function ask(args: readonly string[]): Promise<string> {
  const folder = programFolder();
  await buildOnce(folder, module, ['-ldflags', '-s -w', './messages']);
  const { status, stdout, stderr } = spawnSync(join(folder, 'messages'), args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`messages ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function programFolder(): string {
  const sources = readdirSync(join(module, 'messages')).map((name) => join('messages', name));
  const contents = [...sources, 'go.mod', 'go.sum'].sort().map((name) => readFileSync(join(module, name), 'utf8'));
  return cacheFolder('messages', contents);
}
