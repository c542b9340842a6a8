/**
 * controller-gen on the benchmark's APIs, to be timed as a whole process:
 *
 *     const { command, args, cwd } = await prepareControllerGen(folder, { kinds: 100 });   // or { cronJob: true }
 *     spawnSync(command, args, { cwd });
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '../../scripts/typescript.js';
import { writeGoApi, writeGoCronJob } from './api-go.js';

const { buildOnce, cacheFolder, goIsInstalled } = await import('../cluster/go.ts');
const module = join(dirname(fileURLToPath(import.meta.url)), 'controller-gen');

/** Whether there is a Go: controller-gen itself runs `go list`, so a built one alone is not enough. */
export const controllerGenIsAvailable = goIsInstalled;

/**
 * Builds controller-gen where needed, writes the API into the folder and runs once, so that Go's own caches are warm
 * and what is timed later is known to work. Its output is `<folder>/config/`.
 * @param {string} folder empty or absent
 * @param {{ kinds: number } | { cronJob: true }} api
 * @returns {Promise<{ command: string, args: string[], cwd: string }>}
 */
export async function prepareControllerGen(folder, api) {
  const command = await build();
  if ('kinds' in api) writeGoApi(folder, api.kinds);
  else writeGoCronJob(folder);
  const args = ['crd', 'object', 'rbac:roleName=bench', 'webhook', 'paths=./...'];
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`controller-gen in ${folder}:\n${stderr}`);
  return { command, args, cwd: folder };
}

async function build() {
  const contents = ['go.mod', 'go.sum'].map((name) => readFileSync(join(module, name), 'utf8'));
  const folder = cacheFolder('controller-gen', contents);
  await buildOnce(folder, module, ['-ldflags', '-s -w', 'sigs.k8s.io/controller-tools/cmd/controller-gen']);
  return join(folder, 'controller-gen');
}
