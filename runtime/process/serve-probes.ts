import type { Registry } from 'prom-client';
import { answerHealth, type HealthCheck } from './health.js';
import { type HttpServer, type Page, serveHttp } from './http-server.js';
import type { Settings } from './settings.js';

export interface Probes {
  /** By the name that `/readyz?verbose` lists. */
  readonly ready: Readonly<Record<string, HealthCheck>>;
  readonly registry: Registry;
}

/** What Kubernetes and Prometheus ask of a process. @throws Error: an address is taken */
export async function serveProbes({ health, metrics }: Settings, { ready, registry }: Probes): Promise<HttpServer[]> {
  const healthy = { ping: () => undefined };
  const servers = [
    health && serveHttp(health, async (url) => healthPage({ healthz: healthy, readyz: ready }, url)),
    metrics && serveHttp(metrics, async (url) => metricsPage(registry, url)),
  ];
  return Promise.all(servers.flatMap((server) => server ?? []));
}

type Checks = Readonly<Record<string, Readonly<Record<string, HealthCheck>>>>;

function healthPage(pages: Checks, url: URL): Page | undefined {
  const [, page = ''] = url.pathname.split('/');
  const checks = pages[page];
  const answer = checks && answerHealth(checks, url);
  return answer && { ...answer, type: 'text/plain; charset=utf-8' };
}

async function metricsPage(registry: Registry, { pathname }: URL): Promise<Page | undefined> {
  if (pathname !== '/metrics') return undefined;
  return { status: 200, type: registry.contentType, text: await registry.metrics() };
}
