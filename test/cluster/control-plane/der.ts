/** The few forms of ASN.1's distinguished encoding that a certificate is made of. */

export function sequence(...items: readonly Buffer[]): Buffer {
  return encode(0x30, Buffer.concat(items));
}

export function set(...items: readonly Buffer[]): Buffer {
  return encode(0x31, Buffer.concat(items));
}

/** `[tag]` around a whole value, as in `version [0] EXPLICIT INTEGER`. */
export function explicit(tag: number, item: Buffer): Buffer {
  return encode(0xa0 + tag, item);
}

/** `[tag]` in place of the value's own tag, as in `dNSName [2] IA5String`. */
export function implicit(tag: number, content: Buffer): Buffer {
  return encode(0x80 + tag, content);
}

/** A whole number that is not negative, from its big-endian bytes. */
export function integer(bytes: Buffer): Buffer {
  const first = bytes[0] ?? 0;
  return encode(0x02, first < 0x80 ? bytes : Buffer.concat([Buffer.of(0), bytes]));
}

export function boolean(value: boolean): Buffer {
  return encode(0x01, Buffer.of(value ? 0xff : 0));
}

export function octetString(content: Buffer): Buffer {
  return encode(0x04, content);
}

/** Whole bytes only: no unused bits at the end. */
export function bitString(content: Buffer): Buffer {
  return encode(0x03, Buffer.concat([Buffer.of(0), content]));
}

export function utf8String(text: string): Buffer {
  return encode(0x0c, Buffer.from(text));
}

/** Until 2049, which is as far as this form reaches. */
export function utcTime(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, '');
  return encode(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

/** From its dotted form, such as `2.5.29.17`. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest % 128) + 128);
  return digits;
}

function encode(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  if (length < 0x100) return Buffer.of(0x81, length);
  return Buffer.of(0x82, length >> 8, length & 0xff);
}
