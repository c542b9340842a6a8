/**
 * The server programs: from the folder that KUBEBUILDER_ASSETS names, else built with Go into a cache folder outside the
 * repository (`$KEXT_CACHE`, else `$XDG_CACHE_HOME/kext`, else `~/.cache/kext`), once per content of go.mod.
 */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Paths of the programs. The official folder of test binaries has only the first three. */
export interface Binaries {
  readonly etcd: string;
  readonly apiServer: string;
  readonly kubectl: string;
  readonly controllerManager?: string;
  readonly scheduler?: string;
}

/** The server that the module builds; its minor is the oldest one that kext compiles for by default. */
export const kubernetesVersion = '1.36.3';

const here = dirname(fileURLToPath(import.meta.url));
const kubernetes = 'k8s.io/kubernetes/cmd';
const packages = {
  etcd: 'go.etcd.io/etcd/server/v3',
  apiServer: `${kubernetes}/kube-apiserver`,
  kubectl: `${kubernetes}/kubectl`,
  controllerManager: `${kubernetes}/kube-controller-manager`,
  scheduler: `${kubernetes}/kube-scheduler`,
};

/** Finds or builds the programs. The first build takes some five minutes on two cores. */
export async function binaries(): Promise<Binaries> {
  const assets = process.env.KUBEBUILDER_ASSETS;
  return assets === undefined || assets === '' ? builtBinaries() : foundBinaries(assets);
}

/** Where a Go module of the tests keeps what it builds: a new folder whenever its go.mod or `contents` change. */
export function cacheFolder(module: string, contents: readonly string[]): string {
  const root = process.env.KEXT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kext');
  const hash = createHash('sha256');
  for (const text of contents) hash.update(text);
  return join(root, module, hash.digest('hex').slice(0, 16));
}

/** Builds packages into the folder, all or none; does nothing where the folder is there already. */
export async function buildOnce(folder: string, module: string, buildArguments: readonly string[]): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${randomUUID()}`;
  mkdirSync(unfinished, { recursive: true });
  console.error(`Building ${module} (once; it takes minutes on a cold Go cache)`);
  try {
    await go(module, ['build', '-trimpath', '-o', `${unfinished}/`, ...buildArguments]);
    // Another process may have been faster: its folder holds the same.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function builtBinaries(): Promise<Binaries> {
  const folder = cacheFolder('control-plane', [kubernetesVersion, readFileSync(join(here, 'go.mod'), 'utf8')]);
  const [major, minor] = kubernetesVersion.split('.');
  const version = { gitVersion: `v${kubernetesVersion}`, gitMajor: major, gitMinor: minor };
  const variables = Object.entries(version).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  await buildOnce(folder, here, ['-ldflags', ['-s -w', ...variables].join(' '), ...Object.values(packages)]);
  return {
    // Go names a program after the last folder of its package.
    etcd: join(folder, 'server'),
    apiServer: join(folder, 'kube-apiserver'),
    kubectl: join(folder, 'kubectl'),
    controllerManager: join(folder, 'kube-controller-manager'),
    scheduler: join(folder, 'kube-scheduler'),
  };
}

function foundBinaries(folder: string): Binaries {
  const [etcd, apiServer, kubectl] = ['etcd', 'kube-apiserver', 'kubectl'].map((name) => join(folder, name));
  const missing = [etcd, apiServer, kubectl].filter((path) => path === undefined || !existsSync(path));
  if (etcd === undefined || apiServer === undefined || kubectl === undefined || missing.length > 0) {
    throw new Error(`KUBEBUILDER_ASSETS is ${folder}, but there is no ${missing.join(', ')}`);
  }
  const optional = { controllerManager: 'kube-controller-manager', scheduler: 'kube-scheduler' };
  const present = Object.entries(optional).map(([key, name]) => [key, join(folder, name)] as const);
  return { etcd, apiServer, kubectl, ...Object.fromEntries(present.filter(([, path]) => existsSync(path))) };
}

function go(folder: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('go', args, {
      cwd: folder,
      env: { ...process.env, CGO_ENABLED: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lines: string[] = [];
    child.stderr.on('data', (text: Buffer) => lines.push(text.toString()));
    child.on('error', (error) => reject(new Error(`${error.message}. Install Go, or set KUBEBUILDER_ASSETS`)));
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`go ${args[0]} in ${folder}:\n${lines.join('').slice(-4000)}`)),
    );
  });
}
