import type { Cidr, Int32, IntOrString, Ipv4, Ipv6 } from 'kext';
import type { LocalReference } from './references.js';
import type { Host } from './text.js';

/** Who reaches the database, and how. */
export interface Access {
  /** The addresses to listen on; all of them when there are none. */
  listen?: (Ipv4 | Ipv6)[];

  /**
   * Networks that may connect.
   * @unique network
   * @maxItems 32
   */
  networks?: AllowedNetwork[];

  /** A number, or the name of a port of the container. */
  port?: IntOrString;

  /**
   * Encrypts connections with this Secret's certificate.
   * @requires host
   */
  certificate?: LocalReference;

  /** The name in the certificate. */
  host?: Host;
}

export interface AllowedNetwork {
  /** @maxLength 43 */
  network: Cidr;
  /**
   * The smaller, the earlier it is looked at.
   * @minimum 0
   * @default 100
   */
  priority: Int32;
}
