import { X509Certificate } from 'node:crypto';
import { Registry } from 'prom-client';
import type { LogFields } from '../../../api/log.js';
import { createCertificateMetrics } from '../../../runtime/certificates/certificate-metrics.js';
import type { Certificates } from '../../../runtime/certificates/certificates.js';
import { createCertificates } from '../../../runtime/certificates/create-certificates.js';
import type { Clock } from '../../../runtime/clock.js';
import type { FakeApi } from './fake-api.js';

export interface Replica {
  readonly certificates: Certificates;
  readonly lines: readonly string[];
  readonly registry: Registry;
}

const webhooks = [
  { path: '/mutate/a', type: 'mutates' as const, handler: () => undefined, options: { name: 'a' } },
  { path: '/validate/c', type: 'validates' as const, handler: () => undefined, options: { name: 'c' } },
];

export interface ReplicaSettings {
  readonly webhookUrl?: string;
  readonly certificateFolder?: string;
}

export function replica(api: FakeApi, clock: Clock, settings: ReplicaSettings = {}): Replica {
  const lines: string[] = [];
  const write = (level: string) => (message: string, fields?: LogFields) => {
    lines.push(`${level} ${message}${fields?.error instanceof Error ? `: ${fields.error.message}` : ''}`);
  };
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const registry = new Registry();
  const certificates = createCertificates({
    operator: { name: 'op', webhooks },
    namespace: 'ns',
    webhookUrl: settings.webhookUrl,
    certificateFolder: settings.certificateFolder,
    transport: api.transport,
    clock,
    log,
    metrics: createCertificateMetrics(registry),
  });
  return { certificates, lines, registry };
}

/** As the API server does: by one of the authorities, at this time, for this host. */
export function isBelieved({ certificates }: Replica, bundle: string, now: number, host = 'op.ns.svc'): boolean {
  const certificate = new X509Certificate(certificates.current().certificate);
  const isTimely = Date.parse(certificate.validFrom) <= now && now < Date.parse(certificate.validTo);
  const signed = authoritiesIn(bundle).some(
    (authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey),
  );
  return isTimely && signed && certificate.checkHost(host) !== undefined;
}

export function authoritiesIn(bundle: string): readonly X509Certificate[] {
  const text = Buffer.from(bundle, 'base64').toString();
  return text
    .split(/(?<=-----END CERTIFICATE-----\n)/)
    .filter((pem) => pem !== '')
    .map((pem) => new X509Certificate(pem));
}
