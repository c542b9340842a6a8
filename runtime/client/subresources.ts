import type { Client } from '../../api/client.js';
import type { ClientSettings } from './client-settings.js';
import { isNoObject } from './is-no-object.js';
import { targetOf } from './target.js';
import { writeQuery } from './write-query.js';

interface Scale {
  readonly spec?: { readonly replicas?: number };
  readonly status?: { readonly replicas?: number; readonly selector?: string };
}

interface TokenRequest {
  readonly status: { readonly token: string; readonly expirationTimestamp: string };
}

/** The subresources that are objects of another kind. */
export function subresourcesOf(settings: ClientSettings): Pick<Client, 'scale' | 'readScale' | 'token'> {
  const { transport, signal } = settings;
  return {
    scale: async (kind, key, replicas, options) => {
      const { path } = targetOf(settings, kind, key, 'scale');
      const query = writeQuery(settings, options);
      const contentType = 'application/merge-patch+json';
      await transport.request({ method: 'PATCH', path, query, contentType, body: { spec: { replicas } }, signal });
    },
    readScale: async (kind, key) => {
      const { path } = targetOf(settings, kind, key, 'scale');
      const scale = await transport.request<Scale>({ method: 'GET', path, signal }).catch(undefinedWhereNone);
      if (scale === undefined) return undefined;
      const { replicas = 0, selector = '' } = scale.status ?? {};
      return { wanted: scale.spec?.replicas ?? 0, replicas, selector };
    },
    token: async (kind, key, spec) => {
      const { path } = targetOf(settings, kind, key, 'token');
      const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec };
      const { status } = await transport.request<TokenRequest>({ method: 'POST', path, body, signal });
      return { token: status.token, expirationTimestamp: status.expirationTimestamp };
    },
  };
}

function undefinedWhereNone(error: unknown): undefined {
  if (!isNoObject(error)) throw error;
}
