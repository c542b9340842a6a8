import type { Credentials } from './client.js';

/** A kubeconfig that holds everything in itself; JSON, which is YAML too. */
export function kubeconfig(url: string, authority: string, credentials: Credentials): string {
  const user =
    'token' in credentials
      ? { token: credentials.token }
      : { 'client-certificate-data': base64(credentials.certificate), 'client-key-data': base64(credentials.key) };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'kext', cluster: { server: url, 'certificate-authority-data': base64(authority) } }],
    users: [{ name: 'kext', user }],
    contexts: [{ name: 'kext', context: { cluster: 'kext', user: 'kext' } }],
    'current-context': 'kext',
  });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
