import { CelError } from '../cel-error.js';

/** The parts of a URL, which differ in what may stand in them unescaped. */
export type Part = 'path' | 'host' | 'zone' | 'user' | 'query' | 'fragment';

const plain = 'A-Za-z0-9\\-._~';
const unescaped: { readonly [part in Part]: RegExp } = {
  path: new RegExp(`[${plain}$&+,/:;=@]`),
  host: new RegExp(`[${plain}!"$&'()*+,:;<=>[\\]]`),
  zone: new RegExp(`[${plain}!"$&'()*+,:;<=>[\\]]`),
  user: new RegExp(`[${plain}$&+,;=]`),
  query: new RegExp(`[${plain}]`),
  fragment: new RegExp(`[${plain}!$&()*+,/:;=?@]`),
};

export function needsEscape(character: string, part: Part): boolean {
  return !unescaped[part].test(character);
}

/** Source: Go's net/url, escape. */
export function escapePart(text: string, part: Part): string {
  const bytes = [...Buffer.from(text)];
  return bytes
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (byte < 128 && !needsEscape(character, part)) return character;
      return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

/**
 * Source: Go's net/url, unescape.
 * @throws CelError for a broken escape, and for what may not stand in a host
 */
export function unescapePart(text: string, part: Part): string {
  for (const [escaped, digits = ''] of text.matchAll(/%([0-9a-fA-F]{2})?/g)) checkEscape(escaped, digits, part);
  if (part === 'host' || part === 'zone') checkHost(text, part);
  const spaced = part === 'query' ? text.replaceAll('+', ' ') : text;
  return spaced.replace(/(?:%[0-9a-fA-F]{2})+/g, (escaped) =>
    Buffer.from(escaped.replaceAll('%', ''), 'hex').toString(),
  );
}

function checkEscape(escaped: string, digits: string, part: Part): void {
  const value = Number.parseInt(digits, 16);
  const isWrong =
    digits === '' ||
    (part === 'host' && value < 128 && digits !== '25') ||
    (part === 'zone' &&
      digits !== '25' &&
      value !== 32 &&
      (value > 127 || needsEscape(String.fromCharCode(value), 'host')));
  if (isWrong) throw new CelError(`invalid URL escape "${escaped}"`);
}

function checkHost(text: string, part: 'host' | 'zone'): void {
  const rest = text.replace(/%[0-9a-fA-F]{2}/g, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
  const wrong = rest.match(/[\x00-\x7f]/g)?.find((character) => needsEscape(character, part));
  if (wrong !== undefined) throw new CelError(`invalid character "${wrong}" in host name`);
}
