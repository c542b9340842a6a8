/**
 * Builds the tests' Go programs, each once per content of its module, into a cache folder outside the repository:
 * `$KEXT_CACHE`, else `$XDG_CACHE_HOME/kext`, else `~/.cache/kext`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Whether there is a Go to build with: tests that need one are skipped where there is none. */
export function goIsInstalled(): boolean {
  return spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0;
}

/** Where what is built from these contents is kept. */
export function cacheFolder(module: string, contents: readonly string[]): string {
  const root = process.env.KEXT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kext');
  const hash = createHash('sha256');
  for (const text of contents) hash.update(text);
  return join(root, module, hash.digest('hex').slice(0, 16));
}

/**
 * Builds packages of the module in a folder into another folder, all or none; does nothing where that is there already.
 * @throws Error with Go's own words when there is no Go or the build fails.
 */
export async function buildOnce(folder: string, module: string, buildArguments: readonly string[]): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${randomUUID()}`;
  mkdirSync(unfinished, { recursive: true });
  process.stderr.write(`Building ${module} (once; it takes minutes on a cold Go cache)\n`);
  try {
    await go(module, ['build', '-trimpath', '-o', `${unfinished}/`, ...buildArguments]);
    // Another process may have been faster: its folder holds the same.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function go(folder: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, CGO_ENABLED: '0' };
    const child = spawn('go', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    const output: string[] = [];
    child.stderr.on('data', (text: Buffer) => output.push(text.toString()));
    child.on('error', (error) => reject(new Error(`${error.message}. Install Go, or set KUBEBUILDER_ASSETS`)));
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`go ${args[0]} in ${folder}:\n${output.join('').slice(-4000)}`)),
    );
  });
}
