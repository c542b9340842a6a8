import { type Bytes, isMapped, parseAddress } from './address.js';
import { CelError } from './cel-error.js';
import { Ip, ip } from './ip.js';

/**
 * The range of addresses that a text such as `10.0.0.0/8` says.
 *
 *     cidr(self.podCIDR).containsIP(self.gateway)
 *
 * Source: k8s.io/apiserver/pkg/cel/library/cidr.go.
 * @throws CelError when it is none, or one of IPv4-mapped IPv6 addresses: ask `isCIDR` first
 */
export function cidr(text: string): Cidr {
  const parsed = parse(text);
  if (!parsed) throw new CelError(`network address parse error during conversion from string: ${JSON.stringify(text)}`);
  return parsed;
}

export function isCIDR(text: string): boolean {
  return parse(text) !== undefined;
}

function parse(text: string): Cidr | undefined {
  const [, address = '', length] = /^(.*)\/(0|[1-9]\d{0,2})$/s.exec(text) ?? [];
  const bytes = parseAddress(address);
  if (!bytes || isMapped(bytes) || Number(length) > bytes.length * 8) return undefined;
  return new Cidr(new Ip(bytes), Number(length));
}

/** A range of addresses, and the address that it was written with. */
export class Cidr {
  readonly #address: Ip;
  readonly #length: number;

  constructor(address: Ip, length: number) {
    this.#address = address;
    this.#length = length;
  }

  /** The address in front of the slash. */
  ip(): Ip {
    return this.#address;
  }

  /** The number behind the slash. */
  prefixLength(): number {
    return this.#length;
  }

  /** With all bits of the address behind the prefix cleared. */
  masked(): Cidr {
    return new Cidr(new Ip(mask(this.#address.bytes, this.#length)), this.#length);
  }

  /** @throws CelError when a text is no address */
  containsIP(address: Ip | string): boolean {
    const { bytes } = typeof address === 'string' ? ip(address) : address;
    return this.#covers(bytes);
  }

  /** @throws CelError when a text is no range */
  containsCIDR(range: Cidr | string): boolean {
    const { ip, length } = partsOf(typeof range === 'string' ? cidr(range) : range);
    return length >= this.#length && this.#covers(ip.bytes);
  }

  /** Ranges that contain the same but are written with different addresses are not equal. */
  equals(other: unknown): boolean {
    return other instanceof Cidr && this.#length === other.#length && this.#address.equals(other.#address);
  }

  toString(): string {
    return `${this.#address}/${this.#length}`;
  }

  #covers(bytes: Bytes): boolean {
    const own = this.#address.bytes;
    if (own.length !== bytes.length) return false;
    const [left, right] = [mask(own, this.#length), mask(bytes, this.#length)];
    return left.every((byte, at) => byte === right[at]);
  }
}

function partsOf(range: Cidr): { readonly ip: Ip; readonly length: number } {
  return { ip: range.ip(), length: range.prefixLength() };
}

function mask(bytes: Bytes, length: number): Bytes {
  return bytes.map((byte, at) => byte & (0xff00 >> Math.min(8, Math.max(0, length - at * 8))) & 0xff);
}
