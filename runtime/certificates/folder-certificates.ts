import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { Log } from '../../api/log.js';
import type { Clock, Timer } from '../clock.js';
import type { ServingCertificate } from '../webhooks/server.js';
import type { CertificateMetrics } from './certificate-metrics.js';
import type { Certificates } from './certificates.js';

/** As controller-runtime/pkg/certwatcher. A mounted Secret is changed by links, of which notices can't be relied on. */
const interval = 10_000;
const retry = 1000;

interface FolderSettings {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: CertificateMetrics;
}

/** Certificates that somebody else renews, such as cert-manager: tls.crt and tls.key in a folder, which is looked at. */
export function createFolderCertificates(folder: string, { clock, log, metrics }: FolderSettings): Certificates {
  const listeners = new Set<() => void>();
  let served: ServingCertificate | undefined;
  let timer: Timer | undefined;
  let stopped = false;

  async function look(): Promise<void> {
    metrics.reads.inc();
    try {
      const read = await readPair(folder);
      if (read.key !== served?.key || read.certificate !== served.certificate) {
        served = read;
        log.info('serving the certificate in the folder', { folder });
        for (const changed of listeners) changed();
      }
    } catch (error) {
      metrics.errors.inc();
      log.error('the certificate in the folder can’t be used', { folder, error });
    }
  }

  function schedule(): void {
    if (!stopped) timer = clock.after(interval, () => void look().then(schedule));
  }

  return {
    async start() {
      for (await look(); served === undefined && !stopped; await look()) await clock.sleep(retry);
      schedule();
    },
    get ready() {
      return served !== undefined;
    },
    current() {
      if (served === undefined) throw new Error('there is no certificate yet');
      return served;
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    doubt() {
      // Only who renews the certificate can mend what the API server believes.
    },
    async stop() {
      stopped = true;
      timer?.cancel();
    },
  };
}

/** @throws Error: one is missing, is none, doesn't fit the other, as while they are being replaced, or TLS doesn't take it */
async function readPair(folder: string): Promise<ServingCertificate> {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const [certificate, key] = await Promise.all([read('tls.crt'), read('tls.key')]);
  if (!new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))) {
    throw new Error('tls.key is not the key of tls.crt');
  }
  // Reads what comes after the first certificate, too, and weighs the key.
  createSecureContext({ cert: certificate, key });
  return { certificate, key };
}
