import { CelError } from '../cel-error.js';
import { escapePart, needsEscape, unescapePart } from './escape.js';
import { parseHost } from './host.js';

export interface UrlParts {
  readonly scheme: string;
  /** All behind the scheme, where no slash follows it. */
  readonly opaque: string;
  /** Whether `//` stands in front of a host, which may be empty. */
  readonly hasAuthority: boolean;
  /** As a URL writes it. */
  readonly user: string | undefined;
  /** With its port. */
  readonly host: string;
  readonly escapedPath: string;
  readonly query: string;
  readonly hasQuery: boolean;
  readonly fragment: string;
}

/**
 * What a server takes for a URL: one that may stand in an HTTP request. Source: Go's net/url, ParseRequestURI.
 * @throws CelError
 */
export function checkUrl(text: string): void {
  parseWhole(text, '', true);
}

/**
 * Source: Go's net/url, Parse.
 * @throws CelError
 */
export function parseUrl(text: string): UrlParts {
  const at = text.indexOf('#');
  return at < 0 ? parseWhole(text, '', false) : parseWhole(text.slice(0, at), text.slice(at + 1), false);
}

function parseWhole(text: string, fragment: string, viaRequest: boolean): UrlParts {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\x00-\x1f\x7f]/.test(text)) throw new CelError('net/url: invalid control character in URL');
  if (text === '' && viaRequest) throw new CelError('empty url');
  const nothing = { ...noAuthority, scheme: '', opaque: '', escapedPath: '', query: '', hasQuery: false };
  const unescapedFragment = unescapePart(fragment, 'fragment');
  if (text === '*') return { ...nothing, escapedPath: '*', fragment: unescapedFragment };
  if (text.startsWith(':')) throw new CelError('missing protocol scheme');
  const [, scheme = '', behind = text] = /^([a-zA-Z][-+.a-zA-Z0-9]*):(.*)$/s.exec(text) ?? [];
  const mark = behind.indexOf('?');
  const rest = mark < 0 ? behind : behind.slice(0, mark);
  const common = {
    ...nothing,
    scheme: scheme.toLowerCase(),
    query: mark < 0 ? '' : behind.slice(mark + 1),
    hasQuery: mark >= 0,
    fragment: unescapedFragment,
  };
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...common, opaque: rest };
    if (viaRequest) throw new CelError('invalid URI for request');
    if (rest.split('/')[0]?.includes(':')) throw new CelError('first path segment in URL cannot contain colon');
  }
  return { ...common, ...hierarchy(common.scheme, rest, viaRequest) };
}

const noAuthority = { hasAuthority: false, user: undefined, host: '' };

type Hierarchy = Pick<UrlParts, 'hasAuthority' | 'user' | 'host' | 'escapedPath'>;

function hierarchy(scheme: string, rest: string, viaRequest: boolean): Hierarchy {
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !(viaRequest || rest.startsWith('///')));
  if (!hasAuthority) return { ...noAuthority, escapedPath: escapedPath(rest) };
  const [, authority = '', path = ''] = /^\/\/([^/]*)(.*)$/s.exec(rest) ?? [];
  const at = authority.lastIndexOf('@');
  const host = parseHost(scheme, authority.slice(at + 1));
  const user = at < 0 ? undefined : parseUser(authority.slice(0, at));
  return { hasAuthority, user, host, escapedPath: escapedPath(path) };
}

function parseUser(text: string): string {
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(text)) throw new CelError('net/url: invalid userinfo');
  const [name = '', ...password] = text.split(':');
  const parts = password.length === 0 ? [name] : [name, password.join(':')];
  return parts.map((part) => escapePart(unescapePart(part, 'user'), 'user')).join(':');
}

/** As it stands, unless something in it must be escaped. */
function escapedPath(path: string): string {
  const unescaped = unescapePart(path, 'path');
  const isRight = [...path].every(
    (character) => /[!$&'()*+,;=:@[\]%]/.test(character) || !needsEscape(character, 'path'),
  );
  return isRight || unescaped === '*' ? path : escapePart(unescaped, 'path');
}
