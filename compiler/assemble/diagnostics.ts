import { type DiagnosticKind, warning } from '../diagnostics/diagnostic.js';

export const sharedKindName: DiagnosticKind<{ kind: string; modules: readonly string[] }> = warning(
  'assemble/shared-kind-name',
  ({ kind, modules }) =>
    `Several groups have a kind "${kind}", so generated/kinds.ts exports none of them. Import each by its path: ${modules.join(', ')}.`,
  `\`generated/kinds.ts\` exports the storage version of every kind under the kind's name. A name can stand for one kind only;
where two groups have the same one, both are left out there, and a handler imports the one that it means from its own module:

\`\`\`ts
import { Cluster } from '../../generated/kafka.example.com/v1.js';
import { Cluster as PostgresCluster } from '../../generated/postgres.example.com/v1.js';
\`\`\``,
);
