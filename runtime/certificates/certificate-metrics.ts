import { Counter, type Registry } from 'prom-client';

/** What is measured of serving certificates, under controller-runtime's names: pkg/certwatcher/metrics. */
export type CertificateMetrics = ReturnType<typeof createCertificateMetrics>;

export function createCertificateMetrics(registry: Registry) {
  const counter = (name: string, help: string) =>
    new Counter({ name: `certwatcher_read_certificate_${name}`, help, registers: [registry] });
  return {
    reads: counter('total', 'Certificates read, from the folder or from the Secret.'),
    errors: counter('errors_total', 'Certificates read that can’t be used.'),
  };
}
