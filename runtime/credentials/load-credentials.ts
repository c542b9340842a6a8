import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Clock } from '../clock.js';
import type { Credentials } from './credentials.js';
import { inCluster, serviceAccountFolder } from './in-cluster.js';
import { kubeconfig } from './kubeconfig.js';

/**
 * As controller-runtime/pkg/client/config: the file that the flag names, those that KUBECONFIG names, the pod's own
 * ServiceAccount, `~/.kube/config`.
 * @throws Error: there is none of these, or it can't be read
 */
export async function loadCredentials(
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  clock: Clock,
): Promise<Credentials> {
  if (flag !== undefined) return kubeconfig([flag], clock);
  const named = environment.KUBECONFIG?.split(delimiter).filter((file) => file !== '') ?? [];
  if (named.length > 0) return kubeconfig(named, clock);
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = environment;
  if (host !== undefined && port !== undefined) return inCluster({ host, port }, serviceAccountFolder, clock);
  const file = join(environment.HOME ?? homedir(), '.kube', 'config');
  if (existsSync(file)) return kubeconfig([file], clock);
  throw new Error(`There is no API server to talk to: no pod around this process, no KUBECONFIG and no ${file}`);
}
