import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnce, cacheFolder } from '../../cluster/go.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const module = join(root, 'test/bench/controller-runtime');

/** How an operator is started; both take the flags of controller-runtime's operators. */
export interface Program {
  readonly name: 'kext' | 'controller-runtime';
  readonly command: string;
  readonly args: readonly string[];
}

export interface Programs {
  readonly kext: Program;
  readonly peer: Program;
  /** The load generator. */
  readonly load: string;
  /** The custom resource's definition, as YAML. */
  readonly definition: string;
}

/** Generates and bundles kext's operator into the folder, and builds the peer with Go, once per content. */
export async function preparePrograms(folder: string): Promise<Programs> {
  const go = await buildPeer();
  const kext = join(folder, 'operator');
  cpSync(join(root, 'test/bench/operator'), kext, { recursive: true });
  link(root, join(kext, 'node_modules/kext'));
  for (const name of ['@types/node', '@kubernetes/client-node']) {
    link(join(root, 'node_modules', name), join(kext, 'node_modules', name));
  }
  run(kext, 'generate');
  run(kext, 'build');
  return {
    kext: { name: 'kext', command: process.execPath, args: [join(kext, 'dist/main.js')] },
    peer: { name: 'controller-runtime', command: join(go, 'operator'), args: [] },
    load: join(go, 'load'),
    definition: readFileSync(join(kext, 'manifests/crds/widgets.bench.example.com.yaml'), 'utf8'),
  };
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}

async function buildPeer(): Promise<string> {
  const files = readdirSync(module, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:go|mod|sum)$/.test(name),
  );
  const folder = cacheFolder(
    'controller-runtime',
    files.sort().map((name) => readFileSync(join(module, name), 'utf8')),
  );
  await buildOnce(folder, module, ['-ldflags', '-s -w', './operator', './load']);
  return folder;
}

function run(cwd: string, command: string): void {
  const cli = join(root, 'dist/compiler/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, command], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`kext ${command}:\n${stdout}${stderr}`);
}
