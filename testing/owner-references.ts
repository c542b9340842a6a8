import { type Cause, causeOf, plainCause } from './cause.js';
import { type JsonObject, textOf } from './json.js';

/** Source: k8s.io/apimachinery/pkg/api/validation/objectmeta.go, ValidateOwnerReferences. */
export function ownerCauses(owners: readonly JsonObject[], field: string): readonly Cause[] {
  const controllers = owners
    .filter(({ controller }) => controller === true)
    .map(({ kind, name }) => `${textOf(kind)}/${textOf(name)}`);
  const [first = '', ...others] = controllers;
  const list = `[${owners.map(ownerText).join(',')}]`;
  return [
    ...owners.flatMap((owner) => missingInOwner(owner, field)),
    ...owners.filter(isEvent).map((owner) => {
      const problem = '/v1, Kind=Event is disallowed from being an owner';
      return plainCause('Invalid', field, `${ownerText(owner)}: ${problem}`);
    }),
    ...others.map((other) => {
      const problem = 'Only one reference can have Controller set to true. Found "true" in references for';
      return plainCause('Invalid', field, `${list}: ${problem} ${first} and ${other}`);
    }),
  ];
}

function missingInOwner(owner: JsonObject, field: string): readonly Cause[] {
  return (['apiVersion', 'kind', 'name', 'uid'] as const).flatMap((part) => {
    const text = textOf(owner[part]);
    const isThere = part === 'apiVersion' ? versionOf(text) !== '' : text !== '';
    const problem = part === 'apiVersion' ? 'version must not be empty' : 'must not be empty';
    return isThere ? [] : [causeOf('Invalid', `${field}.${part}`, text, problem)];
  });
}

/** None where there are two slashes or more. */
function versionOf(apiVersion: string): string {
  const parts = apiVersion.split('/');
  return parts.length > 2 ? '' : (parts.at(-1) ?? '');
}

function isEvent({ apiVersion, kind }: JsonObject): boolean {
  return (apiVersion === 'v1' || apiVersion === '/v1') && kind === 'Event';
}

/** In the order of Go's struct. */
function ownerText({ apiVersion, kind, name, uid, controller, blockOwnerDeletion }: JsonObject): string {
  const texts = { apiVersion: textOf(apiVersion), kind: textOf(kind), name: textOf(name), uid: textOf(uid) };
  return JSON.stringify({ ...texts, controller, blockOwnerDeletion });
}
