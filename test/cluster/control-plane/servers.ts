/** How each server of the control plane is started: its flags, and how to see that it answers. */
import { writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Authority, type Certificate, newAuthority, newKeyPair } from './certificates.js';
import { newClient } from './client.js';
import { kubeconfig } from './kubeconfig.js';
import { freePorts } from './ports.js';

/** What the servers need to know of each other. All paths are in the control plane's folder. */
export interface Plan {
  readonly folder: string;
  readonly url: string;
  readonly authority: Authority;
  readonly admin: Certificate;
  readonly kubeconfig: string;
  readonly auditLog: string;
  readonly ports: {
    readonly apiServer: number;
    readonly etcd: number;
    readonly etcdPeer: number;
    readonly controllerManager: number;
    readonly scheduler: number;
  };
}

/** Every decided call with its user and its verdict, not the requests' bodies. */
const auditPolicy = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  omitStages: ['RequestReceived'],
  rules: [{ level: 'Metadata' }],
};

/** Picks the ports and writes the certificates and configuration files. */
export async function plan(folder: string): Promise<Plan> {
  const [apiServer = 0, etcd = 0, etcdPeer = 0, controllerManager = 0, scheduler = 0] = await freePorts(5);
  const authority = await newAuthority('kext-test');
  const planned: Plan = {
    folder,
    url: `https://127.0.0.1:${apiServer}`,
    authority,
    admin: await authority.issue({ commonName: 'admin', organization: 'system:masters' }),
    kubeconfig: join(folder, 'admin.kubeconfig'),
    auditLog: join(folder, 'audit.log'),
    ports: { apiServer, etcd, etcdPeer, controllerManager, scheduler },
  };
  for (const [name, text] of Object.entries(await files(planned)))
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  return planned;
}

async function files({ url, authority, admin }: Plan): Promise<Record<string, string>> {
  const hosts = ['127.0.0.1', 'localhost', 'kubernetes.default.svc', '10.96.0.1'];
  const server = await authority.issue({ commonName: 'kube-apiserver', hosts });
  // A user of their own, so that the audit log tells the servers' calls from the tests'.
  const servers = await authority.issue({
    commonName: 'system:kube-controller-manager',
    organization: 'system:masters',
  });
  const tokens = newKeyPair();
  return {
    'authority.crt': authority.certificate,
    'server.crt': server.certificate,
    'server.key': server.key,
    'tokens.key': tokens.private,
    'tokens.pub': tokens.public,
    'admin.kubeconfig': kubeconfig(url, authority.certificate, admin),
    'servers.kubeconfig': kubeconfig(url, authority.certificate, servers),
    'audit-policy.yaml': JSON.stringify(auditPolicy),
  };
}

export function etcdFlags({ folder, ports }: Plan): string[] {
  const client = `http://127.0.0.1:${ports.etcd}`;
  const peer = `http://127.0.0.1:${ports.etcdPeer}`;
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--unsafe-no-fsync',
    '--log-level=warn',
  ];
}

export function apiServerFlags({ folder, ports, auditLog }: Plan): string[] {
  return [
    `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
    `--secure-port=${ports.apiServer}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    '--endpoint-reconciler-type=none',
    `--tls-cert-file=${join(folder, 'server.crt')}`,
    `--tls-private-key-file=${join(folder, 'server.key')}`,
    `--client-ca-file=${join(folder, 'authority.crt')}`,
    '--authorization-mode=RBAC',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${join(folder, 'tokens.pub')}`,
    `--service-account-signing-key-file=${join(folder, 'tokens.key')}`,
    '--service-cluster-ip-range=10.96.0.0/16',
    '--allow-privileged=true',
    // It would refuse every pod until a controller manager has made the namespace's ServiceAccount.
    '--disable-admission-plugins=ServiceAccount',
    `--audit-policy-file=${join(folder, 'audit-policy.yaml')}`,
    `--audit-log-path=${auditLog}`,
    // Megabytes: never rotated while tests read it.
    '--audit-log-maxsize=10000',
  ];
}

export function controllerManagerFlags({ folder, ports }: Plan): string[] {
  return [
    `--kubeconfig=${join(folder, 'servers.kubeconfig')}`,
    '--leader-elect=false',
    `--service-account-private-key-file=${join(folder, 'tokens.key')}`,
    `--root-ca-file=${join(folder, 'authority.crt')}`,
    '--use-service-account-credentials=false',
    '--bind-address=127.0.0.1',
    `--secure-port=${ports.controllerManager}`,
  ];
}

export function schedulerFlags({ folder, ports }: Plan): string[] {
  return [
    `--kubeconfig=${join(folder, 'servers.kubeconfig')}`,
    '--leader-elect=false',
    '--bind-address=127.0.0.1',
    `--secure-port=${ports.scheduler}`,
  ];
}

/** Whether a server that signs its own certificate says that it is well. */
export async function answersHealth(port: number): Promise<boolean> {
  const client = newClient(`https://127.0.0.1:${port}`, undefined);
  const { status } = await client.request('GET', '/healthz').finally(client.close);
  return status === 200;
}

/** Over etcd's JSON gateway: everything up to the present revision. */
export async function compact({ ports }: Plan): Promise<void> {
  const ask = async (path: string, body: object) => {
    const answer = await fetch(`http://127.0.0.1:${ports.etcd}/v3/kv/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`etcd: ${path}: ${await answer.text()}`);
    return answer.json() as Promise<{ readonly header?: { readonly revision?: string } }>;
  };
  const { header } = await ask('range', { key: Buffer.from('/').toString('base64') });
  await ask('compaction', { revision: header?.revision, physical: true });
}

/** Copies the data of an etcd that does not run. */
export function backUp({ folder }: Plan): Promise<void> {
  return cp(join(folder, 'etcd'), join(folder, 'etcd.backup'), { recursive: true });
}

/** Puts the copy in its place. */
export async function restore({ folder }: Plan): Promise<void> {
  await rm(join(folder, 'etcd'), { recursive: true });
  await cp(join(folder, 'etcd.backup'), join(folder, 'etcd'), { recursive: true });
}
