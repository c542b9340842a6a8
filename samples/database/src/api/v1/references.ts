import type { DnsLabel, DnsSubdomain } from 'kext';

/** Another object of the same namespace. */
export interface LocalReference {
  name: DnsSubdomain;
}

/** One entry of a Secret. */
export interface SecretKey extends LocalReference {
  /**
   * @minLength 1
   * @maxLength 253
   */
  key: string;
}

/** An object of a namespace that has to be named. */
export type Reference<Named extends LocalReference = LocalReference> = Named & {
  namespace: DnsLabel;
};
