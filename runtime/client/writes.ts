import type { Client } from '../../api/client.js';
import type { Kind } from '../../api/kind.js';
import type { Patch } from '../../api/options.js';
import type { ClientSettings } from './client-settings.js';
import { sendWrite } from './send-write.js';
import { apiVersionOf, targetOf } from './target.js';

type Writes = Pick<Client, 'apply' | 'create' | 'update' | 'patch' | 'applyStatus' | 'resize'>;

/** The writes that are answered with the object. */
export function writesOf(settings: ClientSettings): Writes {
  return {
    apply: async (kind, object, options) => {
      const body = sentObject(settings, kind, object);
      const { path } = targetOf(settings, kind, body.metadata);
      return sendWrite(settings, kind, applyRequest(path, body), options);
    },
    create: async (kind, object, options) => {
      const body = sentObject(settings, kind, object);
      const { collection } = targetOf(settings, kind, body.metadata);
      return sendWrite(settings, kind, { method: 'POST', path: collection, body }, options);
    },
    update: async (kind, object, options) => {
      const body = sentObject(settings, kind, object);
      const { path } = targetOf(settings, kind, body.metadata);
      return sendWrite(settings, kind, { method: 'PUT', path, body }, options);
    },
    patch: async (kind, key, patch, options) => {
      const { path } = targetOf(settings, kind, key);
      return sendWrite(settings, kind, { method: 'PATCH', path, ...patchBody(patch) }, options);
    },
    applyStatus: async (kind, key, status, options) => {
      const { path, namespace } = targetOf(settings, kind, key, 'status');
      const body = { apiVersion: apiVersionOf(kind), kind: kind.kind, metadata: { name: key.name, namespace }, status };
      return sendWrite(settings, kind, applyRequest(path, body), options);
    },
    resize: async (kind, key, patch, options) => {
      const { path } = targetOf(settings, kind, key, 'resize');
      return sendWrite(settings, kind, { method: 'PATCH', path, ...patchBody(patch) }, options);
    },
  };
}

/** Server-side apply takes JSON too: it is YAML. */
function applyRequest(path: string, body: object) {
  return { method: 'PATCH', path, body, contentType: 'application/apply-patch+yaml' } as const;
}

interface SentMeta {
  readonly name?: string;
  readonly namespace?: string | undefined;
}

/** The object with what its kind and the handler's namespace say of it. */
function sentObject<Read, Input>(settings: ClientSettings, kind: Kind<Read, Input>, object: unknown) {
  // What the caller's types call an object of the kind.
  const given = object as { readonly metadata: SentMeta };
  const { namespace } = targetOf(settings, kind, given.metadata);
  const place = namespace === undefined ? {} : { namespace };
  const metadata: SentMeta = { ...given.metadata, ...place };
  return { ...given, apiVersion: apiVersionOf(kind), kind: kind.kind, metadata };
}

function patchBody<Input>(patch: Patch<Input>): { readonly contentType: string; readonly body: unknown } {
  if ('merge' in patch) return { contentType: 'application/merge-patch+json', body: patch.merge };
  if ('strategic' in patch) return { contentType: 'application/strategic-merge-patch+json', body: patch.strategic };
  return { contentType: 'application/json-patch+json', body: patch.json };
}
