import type { Log } from '../../api/log.js';
import { resourcePath } from '../client/resource-path.js';
import type { Clock } from '../clock.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import { ApiError } from '../transport/api-error.js';
import type { Transport } from '../transport/transport.js';
import { trustBundle } from './trust-bundle.js';

export interface AnnouncerSettings {
  readonly transport: Transport;
  /** Of the configurations. */
  readonly name: string;
  readonly plurals: readonly ConfigurationPlural[];
  /** Where the API server finds the webhooks, if not at their Service. */
  readonly url: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export type ConfigurationPlural = 'mutatingwebhookconfigurations' | 'validatingwebhookconfigurations';

interface Configuration extends KubernetesObject {
  readonly webhooks?: readonly Entry[];
}

interface Entry {
  readonly name: string;
  readonly clientConfig: ClientConfig;
}

interface ClientConfig {
  readonly url?: string;
  readonly service?: { readonly path?: string };
  readonly caBundle?: string;
}

/** Tells the API server whom to believe. */
export interface Announcer {
  /** Puts the authorities into each configuration that lacks them. False: one of them isn't there. */
  announce(authorities: readonly string[]): Promise<boolean>;
  /** Puts the Services back in the place of the URL. */
  withdraw(): Promise<void>;
}

export function createAnnouncer(settings: AnnouncerSettings): Announcer {
  const services = new Map<string, ClientConfig['service']>();

  async function announceIn(plural: ConfigurationPlural, authorities: readonly string[]): Promise<boolean> {
    const configuration = await readConfiguration(plural, settings);
    if (configuration === undefined) return false;
    const changes = (configuration.webhooks ?? []).flatMap(({ name, clientConfig }) => {
      if (clientConfig.service) services.set(`${plural}/${name}`, clientConfig.service);
      const change = changeOf(clientConfig, authorities, settings);
      return change === undefined ? [] : [{ name, clientConfig: change }];
    });
    if (changes.length > 0) await patch(plural, configuration, changes, settings);
    return true;
  }

  async function withdrawFrom(plural: ConfigurationPlural): Promise<void> {
    const configuration = await readConfiguration(plural, settings);
    const changes = (configuration?.webhooks ?? []).flatMap(({ name, clientConfig: { url } }) => {
      const service = services.get(`${plural}/${name}`);
      return service && url?.startsWith(settings.url ?? '') ? [{ name, clientConfig: { url: null, service } }] : [];
    });
    if (configuration && changes.length > 0) await patch(plural, configuration, changes, settings);
  }

  return {
    async announce(authorities) {
      const there = await Promise.all(settings.plurals.map((plural) => announceIn(plural, authorities)));
      return there.every(Boolean);
    },
    async withdraw() {
      if (settings.url !== undefined) await Promise.all(settings.plurals.map(withdrawFrom));
    },
  };
}

/** Undefined: it says so already, or leads to somebody's process outside the cluster, which is not for this one to undo. */
function changeOf(
  { url, service, caBundle = '' }: ClientConfig,
  authorities: readonly string[],
  settings: AnnouncerSettings,
) {
  const bundle = trustBundle(authorities, caBundle, settings.clock.now());
  if (settings.url === undefined) return url !== undefined || bundle === caBundle ? undefined : { caBundle: bundle };
  const path = service?.path ?? (url === undefined ? '' : new URL(url).pathname);
  const wanted = `${settings.url.replace(/\/$/, '')}${path}`;
  return url === wanted && bundle === caBundle ? undefined : { url: wanted, service: null, caBundle: bundle };
}

async function readConfiguration(
  plural: ConfigurationPlural,
  { transport, name, log }: AnnouncerSettings,
): Promise<Configuration | undefined> {
  try {
    return await transport.request<Configuration>({ method: 'GET', path: pathOf(plural, name) });
  } catch (error) {
    if (!(error instanceof ApiError && error.isNotFound)) throw error;
    log.warn(`there is no such webhook configuration, so nobody asks the webhooks: ${plural}/${name}`);
    return undefined;
  }
}

/** By the webhooks' names, and only as they were read: they have no other key, and others may write them too. */
async function patch(
  plural: ConfigurationPlural,
  { metadata: { resourceVersion } }: Configuration,
  webhooks: readonly object[],
  { transport, name, log }: AnnouncerSettings,
): Promise<void> {
  await transport.request({
    method: 'PATCH',
    path: pathOf(plural, name),
    contentType: 'application/strategic-merge-patch+json',
    body: { metadata: { resourceVersion }, webhooks },
  });
  log.info(`announced the certificates of the webhooks in ${plural}/${name}`);
}

function pathOf(plural: ConfigurationPlural, name: string): string {
  return resourcePath({ group: 'admissionregistration.k8s.io', version: 'v1', plural }, { name });
}
