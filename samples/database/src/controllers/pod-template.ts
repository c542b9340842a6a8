import type { PodTemplateSpecInput } from 'kext/core/v1';
import type { Database } from '../../generated/kinds.js';
import { labelsOf, port } from './database-parts.js';

const images = { Postgres: 'docker.io/library/postgres', MySQL: 'docker.io/library/mysql' };

/** Settings are arguments, so that a change of one restarts the pods. */
export function podTemplate(database: Database, settings: { readonly [name: string]: string }): PodTemplateSpecInput {
  const { engine, version, pods } = database.spec;
  const { resources, maxUnavailable: _, ...placement } = pods ?? {};
  return {
    metadata: { labels: labelsOf(database) },
    spec: {
      ...placement,
      securityContext: { runAsNonRoot: true, runAsUser: 999, fsGroup: 999, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'server',
          image: `${images[engine]}:${version}`,
          args: Object.entries(settings).map(([name, value]) => `--${name}=${value}`),
          ports: [{ name: 'sql', containerPort: port(database), protocol: 'TCP' }],
          readinessProbe: { tcpSocket: { port: 'sql' }, periodSeconds: 5 },
          volumeMounts: [{ name: 'data', mountPath: '/var/lib/data' }],
          ...(resources && { resources }),
        },
      ],
    },
  };
}
