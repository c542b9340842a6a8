// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { ApiObject, type ApiObjectProps, Yaml } from 'cdk8s';
import type { Construct } from 'constructs';

/** An object of which nothing is lost: cdk8s drops nulls, which are values to Kubernetes. */
export class Manifest extends ApiObject {
  readonly #given: ApiObjectProps;

  constructor(scope: Construct, id: string, given: ApiObjectProps) {
    super(scope, id, given);
    this.#given = given;
  }

  override toJson(): unknown {
    return withNulls(super.toJson(), this.#given);
  }
}

/** All objects, each under an id of its kind, namespace and name. Roles that a namespace brings together become one. */
export function addManifests(scope: Construct, objects: readonly ApiObjectProps[]): void {
  const byId = new Map<string, ApiObjectProps>();
  for (const object of objects) {
    const { name, namespace } = object.metadata ?? {};
    const id = [object.kind, namespace, name].filter((part) => part !== undefined).join('-');
    const other = byId.get(id);
    byId.set(id, other?.['rules'] ? { ...other, rules: [...other['rules'], ...object['rules']] } : object);
  }
  for (const [id, object] of byId) new Manifest(scope, id, object);
}

/** A CRD as kext wrote it. Kubernetes calls a conversion webhook where the project runs: in `to`, not in `from`. */
export function customResourceDefinition(file: string, from = '', to = from): ApiObjectProps {
  const [object] = Yaml.load(file);
  const service = object.spec.conversion?.webhook?.clientConfig?.service;
  if (service?.namespace === from) service.namespace = to;
  return object;
}

function withNulls(printed: unknown, given: unknown): unknown {
  if (given === null && printed === undefined) return null;
  if (Array.isArray(printed) && Array.isArray(given)) return printed.map((item, at) => withNulls(item, given[at]));
  if (!isObject(printed) || !isObject(given)) return printed;
  const keys = new Set([...Object.keys(printed), ...Object.keys(given).filter((key) => given[key] !== undefined)]);
  const entries = [...keys].map((key) => [key, withNulls(printed[key], given[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
