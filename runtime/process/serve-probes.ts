import type { Registry } from 'prom-client';
import { answerHealth, type HealthCheck } from './health.js';
import { type HttpServer, type Page, serveHttp } from './http-server.js';
import type { Settings } from './settings.js';

export interface Probes {
  /** By the name that `/readyz?verbose` lists. */
  readonly ready: Readonly<Record<string, HealthCheck>>;
  readonly registry: Registry;
}

/** What Kubernetes and Prometheus ask of a process. @throws Error: an address is taken; then nothing is served */
export async function serveProbes(settings: Settings, { ready, registry }: Probes): Promise<readonly HttpServer[]> {
  const healthy = { ping: () => undefined };
  const { health, metrics } = settings;
  const servers: HttpServer[] = [];
  try {
    if (health) {
      servers.push(await serveHttp(health, async (url) => healthPage({ healthz: healthy, readyz: ready }, url)));
    }
    if (metrics) servers.push(await serveHttp(metrics, async (url) => metricsPage(registry, url)));
  } catch (error) {
    await Promise.all(servers.map((server) => server.close()));
    throw error;
  }
  return servers;
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
