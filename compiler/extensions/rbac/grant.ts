import type { Parsed } from '../../model/tag.js';

/** What one `@rbac` line grants. */
export interface Grant {
  readonly verbs: readonly string[];
  /** Empty for the core group. */
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly reason?: string;
}

const form = 'verbs group/resource[/subresource] [name=N] [namespace=N] - reason';

/** Reads `get list core/secrets namespace=billing - the invoices' signing keys`. */
export function parseGrant(argument: string): Parsed<Grant> {
  const words = argument.split(/\s+/).filter((word) => word !== '');
  const dash = words.indexOf('-');
  const head = dash < 0 ? words : words.slice(0, dash);
  const reason = dash < 0 ? '' : words.slice(dash + 1).join(' ');
  const target = head.findIndex((word) => word.includes('/'));
  const resource = parseResource(head[target] ?? '');
  const limits = parseLimits(head.slice(target + 1));
  if (target < 1 || typeof resource === 'string') {
    return { expected: `${form}, like \`get list core/secrets\`${typeof resource === 'string' ? resource : ''}` };
  }
  if (limits === undefined) return { expected: `${form}; after the resource stand only name=N and namespace=N` };
  return { value: { verbs: head.slice(0, target), ...resource, ...limits, ...(reason !== '' && { reason }) } };
}

/** The text that ends the sentence where the word is no resource. */
function parseResource(word: string): Pick<Grant, 'group' | 'resource' | 'subresource'> | string {
  const [group, resource, subresource, ...rest] = word.split('/');
  if (/^v\d+((alpha|beta)\d+)?$/.test(resource ?? '')) return '; permissions know no versions, so leave it out';
  if (!group || !resource || subresource === '' || rest.length > 0) return '';
  return { group: group === 'core' ? '' : group, resource, ...(subresource !== undefined && { subresource }) };
}

function parseLimits(words: readonly string[]): Pick<Grant, 'name' | 'namespace'> | undefined {
  const limits: { name?: string; namespace?: string } = {};
  for (const word of words) {
    const [, key, value] = /^(name|namespace)=([^*]+)$/.exec(word) ?? [];
    if (value === undefined || (key !== 'name' && key !== 'namespace') || limits[key] !== undefined) return undefined;
    limits[key] = value;
  }
  return limits;
}

/** `core/pods/exec`: as it stands in a tag. */
export function resourceText({ group, resource, subresource }: Grant): string {
  return [group === '' ? 'core' : group, resource, ...(subresource === undefined ? [] : [subresource])].join('/');
}

/** As it stands behind `@rbac`, without its reason. */
export function grantText(grant: Grant): string {
  const { verbs, name, namespace } = grant;
  const limits = [name && `name=${name}`, namespace && `namespace=${namespace}`].filter((limit) => limit !== undefined);
  return [...verbs, resourceText(grant), ...limits].join(' ');
}
