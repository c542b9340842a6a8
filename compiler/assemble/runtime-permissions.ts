import type { Contribution, Manifest, Permission } from '../model/contribution.js';
import type { Configuration, Model } from '../model/resource.js';
import { certificateSecretName } from './certificate-secret.js';

/** What the runtime itself calls, in what it runs for this project: permissions like any other. */
export function runtimePermissions(contributions: readonly Contribution[], model: Model): readonly Permission[] {
  const reconciles = contributions.some(({ kind }) => kind === 'registration');
  const served = contributions.some(({ kind }) => kind === 'route');
  return [
    ...(reconciles ? lease(model.configuration) : []),
    ...((reconciles || served) && model.configuration.secureMetrics ? reviews() : []),
    ...(served ? [...certificates(model.configuration), ...certificateAuthorities(contributions)] : []),
  ];
}

/** As client-go's lock does it: create has no name that a rule could hold. */
function lease({ name, namespace }: Configuration): readonly Permission[] {
  const leases = { group: 'coordination.k8s.io', resource: 'leases', namespace, clusterScoped: false };
  return [
    ...permissions(['get', 'update'], { ...leases, name }, 'elects a leader'),
    ...permissions(['create'], leases, 'elects a leader'),
  ];
}

/** One replica writes them, the others read them. */
function certificates(configuration: Configuration): readonly Permission[] {
  const name = certificateSecretName(configuration);
  const secret = { group: '', resource: 'secrets', name, namespace: configuration.namespace, clusterScoped: false };
  return permissions(['get', 'update'], secret, 'keeps certificates');
}

/** Who asks for metrics, and whether RBAC lets them. */
function reviews(): readonly Permission[] {
  const of = (group: string, resource: string) =>
    permissions(['create'], { group, resource, clusterScoped: true }, 'asks who may read its metrics');
  return [...of('authentication.k8s.io', 'tokenreviews'), ...of('authorization.k8s.io', 'subjectaccessreviews')];
}

const plurals: Readonly<Record<string, string>> = {
  ValidatingWebhookConfiguration: 'validatingwebhookconfigurations',
  MutatingWebhookConfiguration: 'mutatingwebhookconfigurations',
};

/** The caBundle of every object that tells the API server to call the project. */
function certificateAuthorities(contributions: readonly Contribution[]): readonly Permission[] {
  return contributions.flatMap((it) => (it.kind === 'manifest' ? certificateAuthority(it) : []));
}

function certificateAuthority({ object }: Manifest): readonly Permission[] {
  const { kind, metadata, spec } = object as {
    kind: string;
    metadata: { name: string };
    spec?: { conversion?: { strategy?: string } };
  };
  const converted = kind === 'CustomResourceDefinition' && spec?.conversion?.strategy === 'Webhook';
  const resource = plurals[kind];
  if (resource === undefined && !converted) return [];
  const target = converted
    ? { group: 'apiextensions.k8s.io', resource: 'customresourcedefinitions' }
    : { group: 'admissionregistration.k8s.io', resource: resource ?? '' };
  return permissions(
    ['get', 'patch'],
    { ...target, name: metadata.name, clusterScoped: true },
    'announces its certificates',
  );
}

type Target = Omit<Permission, 'kind' | 'verb' | 'why'>;

function permissions(verbs: readonly string[], target: Target, reason: string): readonly Permission[] {
  const why = { function: 'kext/runtime', at: { file: '', line: 1, column: 1, length: 1 }, reason };
  return verbs.map((verb) => ({ kind: 'permission', verb, ...target, why }));
}
