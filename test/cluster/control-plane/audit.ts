import { existsSync, readFileSync } from 'node:fs';

/** A call that the API server has decided on; more of its fields are in the log than are named here. */
export interface AuditEvent {
  readonly verb: string;
  readonly requestURI: string;
  readonly user: { readonly username: string };
  readonly userAgent?: string;
  /** Absent for paths such as /readyz. */
  readonly objectRef?: {
    readonly apiGroup?: string;
    readonly apiVersion?: string;
    readonly resource: string;
    readonly subresource?: string;
    readonly namespace?: string;
    readonly name?: string;
  };
  readonly responseStatus?: { readonly code: number; readonly reason?: string };
  /** `authorization.k8s.io/decision` is `allow` or `forbid`. */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** All events up to now, in order; watches stand there twice, when they begin and when they end. */
export function readAudit(path: string): AuditEvent[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // The last line may still be in the writing.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as AuditEvent);
}
