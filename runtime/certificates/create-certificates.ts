import type { Log } from '../../api/log.js';
import type { Clock } from '../clock.js';
import type { Operator } from '../operator.js';
import type { Transport } from '../transport/transport.js';
import { type ConfigurationPlural, createAnnouncer } from './announcer.js';
import type { CertificateMetrics } from './certificate-metrics.js';
import type { Certificates } from './certificates.js';
import { createFolderCertificates } from './folder-certificates.js';
import { createMemoryStore } from './generation-store.js';
import { createOwnCertificates } from './own-certificates.js';
import { createSecretStore } from './secret-store.js';

export interface CertificatesSettings {
  readonly operator: Pick<Operator, 'name' | 'webhooks'>;
  /** Where it runs. */
  readonly namespace: string;
  /** Where the API server finds the webhooks outside the cluster; undefined: at the Service. */
  readonly webhookUrl: string | undefined;
  /** Holds tls.crt and tls.key, which somebody else renews and announces. */
  readonly certificateFolder: string | undefined;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: CertificateMetrics;
}

export function createCertificates(settings: CertificatesSettings): Certificates {
  const { operator, namespace, webhookUrl, certificateFolder, clock, log, metrics } = settings;
  if (certificateFolder !== undefined) return createFolderCertificates(certificateFolder, { clock, log, metrics });
  const { name } = operator;
  const hosts = hostsOf(settings);
  const announcer = createAnnouncer({ ...settings, name, plurals: pluralsOf(operator), url: webhookUrl });
  // A process outside the cluster is alone, and its certificate is for an address that the replicas don't have.
  const store =
    webhookUrl === undefined
      ? createSecretStore({ ...settings, namespace, name: `${name}-certificates`, hosts })
      : createMemoryStore();
  return createOwnCertificates({ store, subject: { name: `${name}-webhooks`, hosts }, announcer, clock, log });
}

export interface MetricsCertificatesSettings
  extends Pick<CertificatesSettings, 'namespace' | 'certificateFolder' | 'clock' | 'log' | 'metrics'> {
  /** Of the operator. */
  readonly name: string;
}

/** Each process makes its own, and tells nobody: who reads metrics is told to trust them, or given others in a folder. */
export function createMetricsCertificates(settings: MetricsCertificatesSettings): Certificates {
  const { name, namespace, certificateFolder, clock, log, metrics } = settings;
  if (certificateFolder !== undefined) return createFolderCertificates(certificateFolder, { clock, log, metrics });
  const announcer = { announce: async () => true, withdraw: async () => undefined };
  const subject = { name: `${name}-metrics`, hosts: [`${name}-metrics.${namespace}.svc`] };
  return createOwnCertificates({ store: createMemoryStore(), subject, announcer, clock, log });
}

/** The first one is what the API server asks for: hookClientConfig in k8s.io/apiserver/pkg/util/webhook/client.go. */
function hostsOf({ operator: { name }, namespace, webhookUrl }: CertificatesSettings): readonly string[] {
  if (webhookUrl !== undefined) return [new URL(webhookUrl).hostname.replace(/^\[|\]$/g, '')];
  return [`${name}.${namespace}.svc`, `${name}.${namespace}.svc.cluster.local`, `${name}.${namespace}`];
}

function pluralsOf({ webhooks }: Pick<Operator, 'webhooks'>): readonly ConfigurationPlural[] {
  const has = (type: string) => webhooks.some((webhook) => webhook.type === type);
  return [
    ...(has('mutates') ? (['mutatingwebhookconfigurations'] as const) : []),
    ...(has('validates') ? (['validatingwebhookconfigurations'] as const) : []),
  ];
}
