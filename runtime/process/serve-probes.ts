import type { Registry } from 'prom-client';
import type { Transport } from '../transport/transport.js';
import { answerHealth, type HealthCheck } from './health.js';
import { type Answer, type HttpServer, type Page, serveHttp } from './http-server.js';
import type { Running } from './running.js';
import { serveSecureMetrics } from './secure-metrics.js';

export interface Probes {
  /** By the name that `/readyz?verbose` lists. */
  readonly ready: Readonly<Record<string, HealthCheck>>;
  /** Undefined as long as the operator has not started. */
  transport(): Transport | undefined;
  /** The process is told to end. */
  stopping(): boolean;
}

/** What Kubernetes and Prometheus ask of a process. @throws Error: an address is taken; then nothing is served */
export async function serveProbes(running: Running, probes: Probes): Promise<readonly HttpServer[]> {
  const pages: Pages = new Map(Object.entries({ healthz: { ping: () => undefined }, readyz: probes.ready }));
  const { log, settings } = running;
  const { health, metrics: address, secureMetrics: secure } = settings;
  const answer: Answer = (url) => metricsPage(running.registry, url);
  const servers: HttpServer[] = [];
  try {
    if (health) {
      const server = await serveHttp(health, async (url) => healthPage(pages, url));
      servers.push(server);
      log.info('serves health', { host: health.host, port: server.port });
    }
    if (address) {
      const server = secure
        ? await serveSecureMetrics(running, { ...probes, address, secure, answer })
        : await serveHttp(address, answer);
      servers.push(server);
      log.info('serves metrics', { host: address.host, port: server.port, secure: secure !== undefined });
    }
  } catch (error) {
    await Promise.all(servers.map((server) => server.close()));
    throw error;
  }
  return servers;
}

type Pages = ReadonlyMap<string, Readonly<Record<string, HealthCheck>>>;

function healthPage(pages: Pages, url: URL): Page | undefined {
  const [, page = ''] = url.pathname.split('/');
  const checks = pages.get(page);
  const answer = checks && answerHealth(checks, url);
  return answer && { ...answer, type: 'text/plain; charset=utf-8' };
}

async function metricsPage(registry: Registry, { pathname }: URL): Promise<Page | undefined> {
  if (pathname !== '/metrics') return undefined;
  return { status: 200, type: registry.contentType, text: await registry.metrics() };
}
