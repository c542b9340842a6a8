import { addressText, type Bytes, isMapped, parseAddress } from './address.js';
import { CelError } from './cel-error.js';
import { equal } from './equal.js';

/**
 * The address that a text says; `ip.isCanonical(text)` asks whether it is written in the one canonical way.
 *
 *     ip(self.address).family() === 4
 *
 * Source: k8s.io/apiserver/pkg/cel/library/ip.go.
 * @throws CelError when it is none, has a zone, or is an IPv4-mapped IPv6 address: ask `isIP` first
 */
export function ip(text: string): Ip {
  const bytes = parseAddress(text);
  if (!bytes) throw new CelError(`IP Address ${JSON.stringify(text)} parse error during conversion from string`);
  if (isMapped(bytes)) throw new CelError(`IPv4-mapped IPv6 address ${JSON.stringify(text)} is not allowed`);
  return new Ip(bytes);
}

ip.isCanonical = isCanonical;

/** @throws CelError when it is no address */
function isCanonical(text: string): boolean {
  return ip(text).toString() === text;
}

export function isIP(text: string): boolean {
  const bytes = parseAddress(text);
  return bytes !== undefined && !isMapped(bytes);
}

/** An IPv4 or IPv6 address. */
export class Ip {
  readonly bytes: Bytes;

  constructor(bytes: Bytes) {
    this.bytes = bytes;
  }

  family(): 4 | 6 {
    return this.bytes.length === 4 ? 4 : 6;
  }

  /** `0.0.0.0` or `::`. */
  isUnspecified(): boolean {
    return this.bytes.every((byte) => byte === 0);
  }

  /** `127.0.0.0/8` or `::1`. */
  isLoopback(): boolean {
    return this.family() === 4 ? this.#startsWith(127) : this.toString() === '::1';
  }

  /** `224.0.0.0/24` or `ffx2::/16`. */
  isLinkLocalMulticast(): boolean {
    if (this.family() === 4) return this.#startsWith(224, 0, 0);
    return this.#startsWith(255) && ((this.bytes[1] ?? 0) & 15) === 2;
  }

  /** `169.254.0.0/16` or `fe80::/10`. */
  isLinkLocalUnicast(): boolean {
    if (this.family() === 4) return this.#startsWith(169, 254);
    return this.#startsWith(254) && ((this.bytes[1] ?? 0) & 192) === 128;
  }

  /** Private addresses count as global here. */
  isGlobalUnicast(): boolean {
    const isBroadcast = this.family() === 4 && this.bytes.every((byte) => byte === 255);
    const isMulticast = this.family() === 4 ? (this.bytes[0] ?? 0) >> 4 === 14 : this.#startsWith(255);
    return !(isBroadcast || isMulticast || this.isUnspecified() || this.isLoopback() || this.isLinkLocalUnicast());
  }

  equals(other: unknown): boolean {
    return other instanceof Ip && equal(this.bytes, other.bytes);
  }

  /** The canonical text. */
  toString(): string {
    return addressText(this.bytes);
  }

  #startsWith(...bytes: Bytes): boolean {
    return bytes.every((byte, at) => this.bytes[at] === byte);
  }
}
