import { dirname } from 'node:path/posix';
import { setTimeout } from 'node:timers/promises';
import { isJsonObject, type Json, type JsonObject } from '../../../compiler/model/json.js';
import type { Answer, Request } from '../control-plane.js';
import type { Document, KubernetesObject } from './manifest.js';

/** A server's API, asked for the paths of kinds. */
export interface Api {
  /** Server-side apply under strict field validation, of the very text that is in the file. */
  apply(document: Document, dryRun?: 'dry run'): Promise<Answer>;
  /** Creates it, under strict field validation. */
  create(document: Document): Promise<Answer>;
  get(object: KubernetesObject): Promise<Answer>;
  delete(object: KubernetesObject): Promise<Answer>;
}

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

export function openApi(request: Request): Api {
  const found = new Map<string, readonly Resource[]>();

  async function pathOf({ apiVersion, kind, metadata }: KubernetesObject): Promise<string> {
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const known = found.get(apiVersion)?.find((it) => it.kind === kind) ?? (await discover(root, apiVersion, kind));
    const namespace = known.namespaced ? `/namespaces/${String(metadata.namespace ?? 'default')}` : '';
    return `${root}${namespace}/${known.name}/${metadata.name}`;
  }

  /** An established CRD is served some seconds later on a busy machine. */
  async function discover(root: string, apiVersion: string, kind: string): Promise<Resource> {
    for (let attempt = 0; attempt < 60; attempt++) {
      const { body } = await request('GET', root);
      const { resources = [] } = (body ?? {}) as { resources?: Resource[] };
      const kinds = resources.filter(({ name }) => !name.includes('/'));
      found.set(apiVersion, kinds);
      const resource = kinds.find((it) => it.kind === kind);
      if (resource !== undefined) return resource;
      await setTimeout(500);
    }
    throw new Error(`The server has no ${kind} in ${apiVersion}.`);
  }

  return {
    apply: async ({ object, text }, dryRun) => {
      const query = `fieldManager=kext-test&force=true&fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
      return request('PATCH', `${await pathOf(object)}?${query}`, text, 'application/apply-patch+yaml');
    },
    create: async ({ object, text }) => {
      const collection = dirname(await pathOf(object));
      const send = () => request('POST', `${collection}?fieldValidation=Strict`, text, 'application/yaml');
      let answer = await send();
      // It is discovered some time before it is served.
      for (let attempt = 0; answer.status === 404 && attempt < 60; attempt++) {
        await setTimeout(500);
        answer = await send();
      }
      return answer;
    },
    get: async (object) => request('GET', await pathOf(object)),
    delete: async (object) => request('DELETE', await pathOf(object)),
  };
}

/** The conditions of a status that are True. */
export function trueConditions(body: unknown): string[] {
  const conditions =
    (body as { status?: { conditions?: { type: string; status: string }[] } }).status?.conditions ?? [];
  return conditions.filter(({ status }) => status === 'True').map(({ type }) => type);
}

/** Each default of the schema that an object has not got although its parent is there: `spec.size`. */
export function missingDefaults(schema: JsonObject, value: Json, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => below(schema.items, item, `${path}[${at}]`));
  if (!isJsonObject(value)) return [];
  const properties = asObject(schema.properties);
  return [
    ...Object.keys(properties).flatMap((name) => {
      const absent = value[name] === undefined;
      if (absent) return asObject(properties[name]).default === undefined ? [] : [`${path}.${name}`];
      return below(properties[name], value[name] ?? null, `${path}.${name}`);
    }),
    ...Object.keys(value).flatMap((key) => below(schema.additionalProperties, value[key] ?? null, `${path}.${key}`)),
  ];
}

function below(schema: Json | undefined, value: Json, path: string): string[] {
  return missingDefaults(asObject(schema), value, path);
}

function asObject(value: Json | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}
