import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/** What a Secret holds of a generation, in PEM. */
export interface GenerationText {
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
}

/** A certificate of the webhook server, and the authority that signed it and nothing else: its key is thrown away. */
export interface Generation extends GenerationText {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** @throws Error: what is wrong with it, for serving at these hosts at this time */
export function readGeneration(text: GenerationText, hosts: readonly string[], now: number): Generation {
  const certificate = new X509Certificate(text.certificate);
  const authority = new X509Certificate(text.authority);
  const generation = { ...text, from: Date.parse(certificate.validFrom), to: Date.parse(certificate.validTo) };
  if (isOver(generation, now)) throw new Error(`it was valid until ${certificate.validTo}`);
  if (!certificate.checkPrivateKey(createPrivateKey(text.key))) throw new Error('its key is another one');
  if (!certificate.verify(authority.publicKey)) throw new Error('its authority is another one');
  const other = hosts.find((host) => !(isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)));
  if (other !== undefined) throw new Error(`it is not for ${other}`);
  return generation;
}

export function isOver({ to }: Generation, now: number): boolean {
  return now >= to;
}

/** At two thirds of its life. */
export function isDue({ from, to }: Generation, now: number): boolean {
  return now >= from + ((to - from) * 2) / 3;
}
