/**
 * A real Kubernetes control plane on loopback ports, without nodes: etcd, kube-apiserver and, where wanted,
 * kube-controller-manager and kube-scheduler.
 *
 *     const cluster = await startControlPlane({ servers: ['controller-manager'] });
 *     const { status, stderr } = await cluster.kubectl(['apply', '--server-side', '-f', '-'], yaml);
 *     const { body } = await cluster.request('GET', '/api/v1/namespaces/default');
 *     const token = await cluster.token('memcached-system', 'memcached');   // then: cluster.kubeconfigFor({ token })
 *     const denied = cluster.audit().filter((event) => event.responseStatus?.code === 403);
 *     await cluster.stop();
 *
 * No kubelet runs: pods stay Pending, and a test that needs a ready one patches its status.
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditEvent, readAudit } from './control-plane/audit.js';
import { type Binaries, binaries } from './control-plane/binaries.js';
import type { Certificate, Subject } from './control-plane/certificates.js';
import { type Client, type Credentials, newClient, type Request } from './control-plane/client.js';
import { type Component, startComponent } from './control-plane/component.js';
import { kubeconfig } from './control-plane/kubeconfig.js';
import { type Kubectl, newKubectl } from './control-plane/kubectl.js';
import { type Reaper, startReaper } from './control-plane/reaper.js';
import * as servers from './control-plane/servers.js';

export { type Binaries, binaries } from './control-plane/binaries.js';
export { type Answer, type Client, type Credentials, newClient, type Request } from './control-plane/client.js';

export type Server = 'controller-manager' | 'scheduler';

export interface ControlPlaneOptions {
  /** What runs beside etcd and the API server. */
  readonly servers?: readonly Server[];
  /** More flags, such as `--runtime-config=api/all=true`. */
  readonly flags?: { readonly [server in Server | 'api-server']?: readonly string[] };
}

export interface ControlPlane {
  /** Such as `https://127.0.0.1:40001`. */
  readonly url: string;
  /** PEM of the authority that signed every certificate here. */
  readonly authority: string;
  /** The administrator's client certificate. */
  readonly admin: Certificate;
  /** Path of the administrator's kubeconfig. */
  readonly kubeconfig: string;
  /** Path of the API server's audit log, level Metadata. */
  readonly auditLog: string;
  /** Everything of this control plane, removed by `stop`; tests may put files there. */
  readonly folder: string;
  /** As the administrator. */
  readonly request: Request;
  /** As the administrator. */
  readonly kubectl: Kubectl;
  /** As somebody else; the caller closes it. */
  as(credentials: Credentials): Client;
  /** Writes a kubeconfig for somebody else and returns its path. */
  kubeconfigFor(credentials: Credentials): string;
  /** A token of a ServiceAccount, good for an hour. */
  token(namespace: string, serviceAccount: string): Promise<string>;
  /** Signs a certificate, for another user or for a server such as a webhook's. */
  issue(subject: Subject): Promise<Certificate>;
  /** What the API server has decided on so far. */
  audit(): AuditEvent[];
  /** Kills everything but etcd, without warning. */
  kill(): Promise<void>;
  /** Starts it again, after it was killed. */
  restart(): Promise<void>;
  /** Keeps what etcd has, for `restore`. Everything is killed and started again. */
  backUp(): Promise<void>;
  /** Has etcd go back to that, as after a disaster: resource versions come a second time. */
  restore(): Promise<void>;
  /** Has etcd forget its history: resource versions up to now are too old for whoever has no watch cache. */
  compact(): Promise<void>;
  /** The end of a server's log: `etcd`, `kube-apiserver`, … */
  log(component: string): string;
  stop(): Promise<void>;
}

/**
 * Starts it and waits until it is ready: some three seconds, once the programs are built.
 * @throws Error with the last log lines of the component that did not come up; all others are stopped by then.
 */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const programs = await binaries();
  const reaper = startReaper();
  const components: Component[] = [];
  try {
    const plan = await servers.plan(reaper.folder);
    const client = newClient(plan.url, plan.authority.certificate, plan.admin);
    await startServers({ plan, programs, options, reaper, client, components });
    return controlPlane({ plan, programs, options, reaper, client, components });
  } catch (error) {
    await stop(components, reaper);
    throw error;
  }
}

interface Running {
  readonly reaper: Reaper;
  readonly client: Client;
  readonly components: Component[];
}

interface Starting extends Running {
  readonly plan: servers.Plan;
  readonly programs: Binaries;
  readonly options: ControlPlaneOptions;
}

async function startServers(starting: Starting): Promise<void> {
  const { plan, programs } = starting;
  const etcd = start(starting, 'etcd', programs.etcd, servers.etcdFlags(plan));
  // Both at once: the API server retries until etcd answers, and what etcd says of its end must be seen.
  await Promise.all([
    etcd.ready(async () => (await fetch(`http://127.0.0.1:${plan.ports.etcd}/health`)).ok),
    startApiServer(starting),
  ]);
  await startOthers(starting);
}

async function startOthers(starting: Starting): Promise<void> {
  await Promise.all((starting.options.servers ?? []).map((server) => startOptional(starting, server)));
}

function startApiServer(starting: Starting): Promise<void> {
  const { plan, programs, options, client } = starting;
  const flags = [...servers.apiServerFlags(plan), ...(options.flags?.['api-server'] ?? [])];
  const apiServer = start(starting, 'kube-apiserver', programs.apiServer, flags);
  return apiServer.ready(async () => (await client.request('GET', '/readyz')).status === 200);
}

function startOptional(starting: Starting, server: Server): Promise<void> {
  const { plan, programs, options } = starting;
  const { program, flags, port } = {
    'controller-manager': {
      program: programs.controllerManager,
      flags: servers.controllerManagerFlags(plan),
      port: plan.ports.controllerManager,
    },
    scheduler: { program: programs.scheduler, flags: servers.schedulerFlags(plan), port: plan.ports.scheduler },
  }[server];
  if (program === undefined) throw new Error(`KUBEBUILDER_ASSETS has no kube-${server}: ask binaries() before`);
  const component = start(starting, `kube-${server}`, program, [...flags, ...(options.flags?.[server] ?? [])]);
  return component.ready(() => servers.answersHealth(port));
}

function start({ reaper, components }: Running, name: string, program: string, flags: readonly string[]): Component {
  const component = startComponent(name, { program, flags }, reaper);
  components.push(component);
  return component;
}

async function stop(components: readonly Component[], reaper: Reaper): Promise<void> {
  await Promise.all(components.map((component) => component.kill()));
  await reaper.finish();
}

function controlPlane(running: Starting): ControlPlane {
  const { plan, programs, components } = running;
  const { url, folder, authority } = plan;
  const { request } = running.client;
  return {
    url,
    authority: authority.certificate,
    admin: plan.admin,
    kubeconfig: plan.kubeconfig,
    auditLog: plan.auditLog,
    folder,
    request,
    kubectl: newKubectl(programs.kubectl, plan.kubeconfig, folder),
    as: (credentials) => newClient(url, authority.certificate, credentials),
    kubeconfigFor: (credentials) => writeKubeconfig(plan, credentials),
    token: (namespace, serviceAccount) => requestToken(request, namespace, serviceAccount),
    issue: authority.issue,
    audit: () => readAudit(plan.auditLog),
    kill: async () => {
      await Promise.all(components.filter(({ name }) => name !== 'etcd').map((each) => each.kill()));
    },
    restart: async () => {
      await startApiServer(running);
      await startOthers(running);
    },
    backUp: () => whileDown(running, () => servers.backUp(plan)),
    restore: () => whileDown(running, () => servers.restore(plan)),
    compact: () => servers.compact(plan),
    log: (component) => components.find(({ name }) => name === component)?.log() ?? '',
    stop: async () => {
      running.client.close();
      await stop(components, running.reaper);
    },
  };
}

async function whileDown(running: Starting, change: () => Promise<void>): Promise<void> {
  await Promise.all(running.components.map((component) => component.kill()));
  await change();
  await startServers(running);
}

function writeKubeconfig({ folder, url, authority }: servers.Plan, credentials: Credentials): string {
  const path = join(folder, `${randomUUID()}.kubeconfig`);
  writeFileSync(path, kubeconfig(url, authority.certificate, credentials), { mode: 0o600 });
  return path;
}

async function requestToken(request: Request, namespace: string, serviceAccount: string): Promise<string> {
  const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${serviceAccount}/token`;
  const { status, text } = await request('POST', path, { spec: {} });
  if (status !== 201) throw new Error(`No token for ${namespace}/${serviceAccount}: ${text}`);
  return (JSON.parse(text) as { status: { token: string } }).status.token;
}
