import type { KubeConfig } from '@kubernetes/client-node';
import type { Clock } from '../clock.js';
import type { Credentials, Identity, TlsIdentity } from './credentials.js';
import { rotatingIdentity } from './rotating-identity.js';

/**
 * The current context of kubeconfig files, merged: client certificates, tokens, exec plugins, proxies.
 * @throws Error: a file can't be read, or has no current context
 */
export async function kubeconfig(files: readonly string[], clock: Clock): Promise<Credentials> {
  const config = await load(files);
  const cluster = config.getCurrentCluster();
  if (cluster === null) {
    throw new Error(`${files.join(', ')} has no cluster for its current context "${config.getCurrentContext()}"`);
  }
  // Loaded anew each time: whoever renews credentials writes them into the file, and what was refused is forgotten.
  const identity = rotatingIdentity(clock, async () => identityOf(await load(files)));
  return {
    ...identity,
    server: cluster.server,
    defaultNamespace: config.getContextObject(config.getCurrentContext())?.namespace,
  };
}

async function load(files: readonly string[]): Promise<KubeConfig> {
  // Half a second and 75 MB: never in a cluster.
  const { KubeConfig } = await import('@kubernetes/client-node');
  const [first = '', ...others] = files;
  const config = new KubeConfig();
  config.loadFromFile(first);
  for (const file of others) {
    const other = new KubeConfig();
    other.loadFromFile(file);
    config.mergeConfig(other, true);
  }
  return config.getCurrentCluster()?.server.startsWith('http:') ? anonymous(config) : config;
}

/**
 * For `http://`, as of kubectl proxy, which asks as whoever started it: no credentials go out in the clear. As
 * k8s.io/client-go/tools/clientcmd, which reads them for TLS alone. client-node refuses it where TLS is to be verified.
 */
function anonymous(config: KubeConfig): KubeConfig {
  const { clusters, contexts, currentContext } = config;
  config.loadFromOptions({
    clusters: clusters.map((cluster) => ({ ...cluster, skipTLSVerify: true })),
    users: [],
    contexts,
    currentContext,
  });
  return config;
}

async function identityOf(config: KubeConfig): Promise<Identity> {
  const options: Parameters<KubeConfig['applyToHTTPSOptions']>[0] = {};
  await config.applyToHTTPSOptions(options);
  const headers = Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  if (typeof options.auth === 'string') {
    headers.push(['authorization', `Basic ${Buffer.from(options.auth).toString('base64')}`]);
  }
  return {
    headers: Object.fromEntries(headers),
    tls: tlsOf(options),
    proxy: config.getCurrentCluster()?.proxyUrl === undefined ? undefined : options.agent,
  };
}

function tlsOf(options: object): TlsIdentity {
  const { ca, cert, key, servername, rejectUnauthorized } = options as TlsIdentity;
  return { ca, cert, key, servername, rejectUnauthorized };
}
