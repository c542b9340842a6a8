import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import { ProtobufError } from '../protobuf/protobuf-error.js';
import { ApiError } from '../transport/api-error.js';
import type { ApiRequest, ItemFormat, Transport } from '../transport/transport.js';
import { apiVersionOf } from './target.js';

/** For a page: a server under load takes its time over one. */
const timeout = 60_000;

export interface AskedList extends Pick<ApiRequest, 'path' | 'query' | 'signal'> {
  /** Items of a page at most. */
  readonly pageSize: number;
}

export interface Listed {
  readonly items: readonly KubernetesObject[];
  /** Of the whole list. */
  readonly resourceVersion: string;
}

export interface ListFormat extends Pick<ItemFormat, 'parse' | 'message'> {
  /** What the list has in the place of an object. Left out: the object. */
  readonly finish?: (object: KubernetesObject) => KubernetesObject;
  /** Called where JSON is asked for in the place of protobuf. */
  readonly misread?: (error: ProtobufError) => void;
}

interface Page {
  readonly metadata: { readonly resourceVersion: string; readonly continue?: string };
  readonly items: readonly KubernetesObject[] | null;
}

/**
 * A whole collection as of one resource version, page by page. Where that takes so long that the version is gone, in
 * one piece, as client-go's pager does. Where the API server knows of more fields than kext, in JSON: nothing is lost.
 */
export async function listPages(
  transport: Transport,
  kind: Pick<AnyKind, 'group' | 'version' | 'kind'>,
  { pageSize, ...asked }: AskedList,
  { parse, finish = (item) => item, ...format }: ListFormat,
): Promise<Listed> {
  const items: KubernetesObject[] = [];
  let next: string | undefined;
  let { message } = format;
  for (;;) {
    try {
      const limit = next === '' ? undefined : pageSize;
      const query = { ...asked.query, limit, continue: next || undefined };
      const page = await transport.request<Page>({
        ...asked,
        method: 'GET',
        query,
        timeout,
        items: { parse, message, finish: (item) => finish(typed(kind, item as KubernetesObject)) },
      });
      for (const item of page.items ?? []) items.push(item);
      next = page.metadata.continue || undefined;
      if (next === undefined) return { items, resourceVersion: page.metadata.resourceVersion };
    } catch (error) {
      if (error instanceof ProtobufError && message !== undefined) {
        message = undefined;
        format.misread?.(error);
      } else if (error instanceof ApiError && error.isExpired && next) {
        items.length = 0;
        next = '';
      } else throw error;
    }
  }
}

/** Lists of built-in kinds leave the type out of their items. */
function typed(kind: Pick<AnyKind, 'group' | 'version' | 'kind'>, item: KubernetesObject): KubernetesObject {
  return item.kind === undefined ? Object.assign(item, { apiVersion: apiVersionOf(kind), kind: kind.kind }) : item;
}
