import { CelError } from '../cel-error.js';
import { escapePart, unescapePart } from './escape.js';
import { checkUrl, parseUrl, type UrlParts } from './parse.js';

/**
 * The URL that a text says: an absolute one, or a path.
 *
 *     url(self.endpoint).getScheme() === 'https'
 *
 * Source: k8s.io/apiserver/pkg/cel/library/urls.go and Go's net/url.
 * @throws CelError when it is none: ask `isURL` first
 */
export function url(text: string): Url {
  checkUrl(text);
  return new Url(parseUrl(text));
}

export function isURL(text: string): boolean {
  try {
    checkUrl(text);
    return true;
  } catch (problem) {
    if (problem instanceof CelError) return false;
    throw problem;
  }
}

/** A URL, by Go's rules, which are not those of JavaScript's own `URL`. */
export class Url {
  readonly #parts: UrlParts;

  constructor(parts: UrlParts) {
    this.#parts = parts;
  }

  /** In lower case, empty for a path alone. */
  getScheme(): string {
    return this.#parts.scheme;
  }

  /** With the port, and with the brackets of IPv6. */
  getHost(): string {
    return this.#parts.host;
  }

  /** Without port and brackets. */
  getHostname(): string {
    return split(this.#parts.host).name;
  }

  /** Without the colon, empty where there is none. */
  getPort(): string {
    return split(this.#parts.host).port;
  }

  getEscapedPath(): string {
    return this.#parts.escapedPath;
  }

  /** Each name with its values. What is malformed is left out. */
  getQuery(): { [name: string]: string[] } {
    const found = new Map<string, string[]>();
    const pairs = this.#parts.query.split('&');
    if (pairs.length > 10_000) return {};
    for (const pair of pairs.filter((pair) => pair !== '' && !pair.includes(';'))) {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
      const decoded = decode(name, value);
      if (decoded) found.set(decoded.name, [...(found.get(decoded.name) ?? []), decoded.value]);
    }
    return Object.fromEntries(found);
  }

  equals(other: unknown): boolean {
    return other instanceof Url && this.toString() === other.toString();
  }

  toString(): string {
    const { scheme, opaque, query, hasQuery, fragment } = this.#parts;
    const start = scheme === '' ? '' : `${scheme}:`;
    const end = `${hasQuery ? `?${query}` : ''}${fragment === '' ? '' : `#${escapePart(fragment, 'fragment')}`}`;
    return `${start}${opaque || this.#hierarchy()}${end}`;
  }

  #hierarchy(): string {
    const { scheme, hasAuthority, user, host, escapedPath } = this.#parts;
    const hasSlashes = hasAuthority && (host !== '' || user !== undefined || (scheme !== '' && escapedPath !== ''));
    const start = `${hasSlashes ? '//' : ''}${user === undefined ? '' : `${user}@`}${escapePart(host, 'host')}`;
    return `${start}${host !== '' && !/^\/|^$/.test(escapedPath) ? '/' : ''}${escapedPath}`;
  }
}

function split(host: string): { readonly name: string; readonly port: string } {
  const [, whole = host, port = ''] = /^(.*):([0-9]*)$/s.exec(host) ?? [];
  const [, literal] = /^\[(.*)\]$/s.exec(whole) ?? [];
  return { name: literal ?? whole, port };
}

function decode(name: string, value: string): { readonly name: string; readonly value: string } | undefined {
  try {
    return { name: unescapePart(name, 'query'), value: unescapePart(value, 'query') };
  } catch (problem) {
    if (problem instanceof CelError) return undefined;
    throw problem;
  }
}
