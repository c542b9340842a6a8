import type { Grant } from './grant.js';

interface Danger {
  readonly verbs: RegExp;
  /** `group/resource` or `group/resource/subresource`, with `core`. */
  readonly resources: RegExp;
  /** The end of the sentence `It lets the operator …`. */
  readonly lets: string;
}

const write = /^(create|update|patch|delete|deletecollection)$/;
const any = /^/;

/** What is as good as the whole cluster, or a namespace, in the hands of whoever takes the operator over. */
const dangers: readonly Danger[] = [
  { verbs: /^\*$/, resources: any, lets: 'do anything with it, also what later versions of Kubernetes add' },
  { verbs: any, resources: /^\*\/|\/\*(\/|$)/, lets: 'reach resources that nobody has listed here' },
  { verbs: /^(list|watch)$/, resources: /^core\/secrets$/, lets: 'read every Secret there is' },
  { verbs: /^(escalate|bind)$/, resources: any, lets: 'give anybody permissions that it has not got itself' },
  { verbs: /^impersonate/, resources: any, lets: 'act in the name of others' },
  { verbs: any, resources: /^core\/nodes\/proxy$/, lets: 'run commands in any pod through the kubelets' },
  { verbs: /^create$/, resources: /^core\/pods$/, lets: 'run anything as any ServiceAccount of the namespace' },
  { verbs: any, resources: /^core\/pods\/(exec|attach)$/, lets: 'run commands in other pods' },
  { verbs: /^create$/, resources: /^core\/serviceaccounts\/token$/, lets: 'act as other ServiceAccounts' },
  {
    verbs: write,
    resources: /^admissionregistration\.k8s\.io\//,
    lets: 'read and change whatever anybody sends to the API server',
  },
  {
    verbs: write,
    resources: /^apiextensions\.k8s\.io\/customresourcedefinitions$/,
    lets: 'change or delete every custom resource',
  },
  {
    verbs: any,
    resources: /^certificates\.k8s\.io\/certificatesigningrequests\/approval$/,
    lets: 'make certificates for any user',
  },
  { verbs: /^(approve|sign)$/, resources: /^certificates\.k8s\.io\/signers$/, lets: 'make certificates for any user' },
  { verbs: /^create$/, resources: /^core\/persistentvolumes$/, lets: 'mount any folder of any node' },
];

/** What a verb on a resource lets one do that nobody should be able to by accident. */
export function dangerOf(verb: string, resource: string, { name }: Grant): string | undefined {
  const found = dangers.find((danger) => danger.verbs.test(verb) && danger.resources.test(resource));
  // One Secret by its name is what list and watch with a field selector reach.
  return found && name !== undefined && resource === 'core/secrets' && !/^\*$/.test(verb) ? undefined : found?.lets;
}
