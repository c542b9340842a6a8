import type { Log } from '../../api/log.js';
import { resourcePath } from '../client/resource-path.js';
import type { Clock } from '../clock.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import { ApiError } from '../transport/api-error.js';
import type { Transport } from '../transport/transport.js';
import type { CertificateMetrics } from './certificate-metrics.js';
import { type Generation, readGeneration } from './generation.js';
import type { GenerationStore } from './generation-store.js';

export interface SecretStoreSettings {
  readonly transport: Transport;
  readonly namespace: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: CertificateMetrics;
}

interface Secret extends KubernetesObject {
  readonly data?: Readonly<Record<string, string>>;
}

/** The names that a Secret of type kubernetes.io/tls has too, and a second set for the generation before. */
const places = [
  { certificate: 'tls.crt', key: 'tls.key', authority: 'ca.crt' },
  { certificate: 'previous-tls.crt', key: 'previous-tls.key', authority: 'previous-ca.crt' },
] as const;

/**
 * The Secret of install.yaml, which all replicas share. It is got and updated by name, with the version that was read,
 * so that of several that would write one wins, and the others read what it wrote.
 */
export function createSecretStore(settings: SecretStoreSettings): GenerationStore {
  const { transport, namespace, name } = settings;
  const path = resourcePath({ group: '', version: 'v1', plural: 'secrets' }, { namespace, name });
  return {
    async read() {
      const secret = await transport.request<Secret>({ method: 'GET', path });
      return { generations: readSecret(secret, settings), version: secret };
    },
    async write(generations, { version }) {
      const body = { ...(version as Secret), data: dataOf(generations) };
      try {
        await transport.request({ method: 'PUT', path, body });
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.isConflict) return false;
        throw error;
      }
    },
  };
}

function readSecret({ data = {} }: Secret, settings: SecretStoreSettings): readonly Generation[] {
  const { namespace, name, hosts, clock, log, metrics } = settings;
  return places.flatMap(({ certificate, key, authority }) => {
    if (data[certificate] === undefined && data[key] === undefined) return [];
    const text = (place: string) => Buffer.from(data[place] ?? '', 'base64').toString();
    metrics.reads.inc();
    try {
      const read = { certificate: text(certificate), key: text(key), authority: text(authority) };
      return [readGeneration(read, hosts, clock.now())];
    } catch (error) {
      metrics.errors.inc();
      const message = error instanceof Error ? error.message : String(error);
      log.warn(`the certificate in the Secret can't be used: ${message}`, { namespace, name, certificate });
      return [];
    }
  });
}

function dataOf(generations: readonly Generation[]): Readonly<Record<string, string>> {
  const entries = places.flatMap((names, index) => {
    const generation = generations[index];
    if (generation === undefined) return [];
    const encoded = (text: string) => Buffer.from(text).toString('base64');
    return [
      [names.certificate, encoded(generation.certificate)],
      [names.key, encoded(generation.key)],
      [names.authority, encoded(generation.authority)],
    ];
  });
  return Object.fromEntries(entries);
}
