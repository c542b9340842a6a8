/** The server programs: from the folder that KUBEBUILDER_ASSETS names, else built with Go, once per content of go.mod. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnce, cacheFolder } from '../go.js';

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
