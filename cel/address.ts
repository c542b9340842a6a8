/** The bytes of an address: 4 or 16 of them. */
export type Bytes = readonly number[];

/** As Go's netip.ParseAddr reads it, without zones: no leading zeros in IPv4, `::` for at least one group. */
export function parseAddress(text: string): Bytes | undefined {
  const [first] = /[.:%]/.exec(text) ?? [];
  if (first === '.') return parseIpv4(text);
  return first === ':' ? parseIpv6(text) : undefined;
}

function parseIpv4(text: string): Bytes | undefined {
  const parts = text.split('.');
  const isRight = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return isRight ? parts.map(Number) : undefined;
}

function parseIpv6(text: string): Bytes | undefined {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const before = groupsOf(head, tail === undefined);
  const after = tail === undefined ? [] : groupsOf(tail, true);
  if (!before || !after) return undefined;
  const missing = 16 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...before, ...Array<number>(missing).fill(0), ...after];
}

/** The bytes of `1:2:3`, with an IPv4 address at the end of the whole. */
function groupsOf(text: string, isEnd: boolean): Bytes | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const bytes: number[] = [];
  for (const [at, part] of parts.entries()) {
    const isLast = isEnd && at === parts.length - 1;
    const found = /^[0-9a-fA-F]{1,4}$/.test(part) ? pairOf(part) : isLast ? parseIpv4(part) : undefined;
    if (!found) return undefined;
    bytes.push(...found);
  }
  return bytes;
}

function pairOf(group: string): Bytes {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}

/** `::ffff:1.2.3.4`. */
export function isMapped(bytes: Bytes): boolean {
  return (
    bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255
  );
}

/** The canonical text, RFC 5952 for IPv6. */
export function addressText(bytes: Bytes): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0));
  const { start, length } = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (const start of groups.keys()) {
    const end = groups.findIndex((group, at) => at >= start && group !== 0);
    const length = (end < 0 ? groups.length : end) - start;
    if (length > best.length) best = { start, length };
  }
  return best;
}
