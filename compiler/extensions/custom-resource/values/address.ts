import { isIP } from 'node:net';

/** As Go's sloppy parser reads addresses: leading zeros in IPv4 pass. */
export function isAddress(text: string, version: 4 | 6): boolean {
  if (text.includes('%')) return false;
  const parsed = isIP(withoutZeros(text));
  // The server's ipv4 asks for a dot, its ipv6 for a colon: a mapped address such as ::ffff:1.2.3.4 is both.
  return parsed !== 0 && text.includes(version === 4 ? '.' : ':');
}

export function isCidr(text: string): boolean {
  const [, address, length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  if (address === undefined || length === undefined || address.includes('%')) return false;
  const version = isIP(withoutZeros(address));
  return version !== 0 && Number(length) <= (version === 4 ? 32 : 128);
}

function withoutZeros(text: string): string {
  return text.includes(':') ? text : text.replace(/(^|\.)0+(?=\d)/g, '$1');
}
