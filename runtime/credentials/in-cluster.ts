import { readFile } from 'node:fs/promises';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import type { Clock } from '../clock.js';
import type { Credentials } from './credentials.js';
import { rotatingIdentity } from './rotating-identity.js';

/** Where kubelet puts the ServiceAccount's token, the authority and the namespace. */
export const serviceAccountFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * The ServiceAccount of this pod.
 * @throws Error: a file of it can't be read
 */
export async function inCluster(address: Address, folder: string, clock: Clock): Promise<Credentials> {
  const file = (name: string) => readFile(join(folder, name), 'utf8');
  const identity = rotatingIdentity(clock, async () => {
    const [token, ca] = await Promise.all([file('token'), file('ca.crt')]);
    return { headers: { authorization: `Bearer ${token.trim()}` }, tls: { ca } };
  });
  await identity.current();
  const host = isIPv6(address.host) ? `[${address.host}]` : address.host;
  return {
    ...identity,
    server: `https://${host}:${address.port}`,
    defaultNamespace: (await file('namespace').catch(() => '')).trim() || undefined,
  };
}

export interface Address {
  readonly host: string;
  readonly port: string;
}
