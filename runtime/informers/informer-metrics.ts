import { Counter, Gauge, type Registry } from 'prom-client';

export interface InformerMetrics {
  /** A list began, for this reason. */
  listed(resource: string, reason: ListReason): void;
  /** A list found changes that no watch had brought. */
  missed(resource: string, change: Change, count: number): void;
  /** A watch ended with an error: the HTTP status, or `<error>`. */
  failed(resource: string, code: string): void;
  /** How many objects are known. */
  holds(resource: string, count: number): void;
}

export type ListReason = 'start' | 'expired' | 'restored' | 'retry';
export type Change = 'added' | 'changed' | 'deleted';

export function createInformerMetrics(registry: Registry): InformerMetrics {
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `kext_informer_${name}`, help, labelNames, registers: [registry] });
  const lists = counter('lists_total', 'Lists, by why the watch could not go on.', ['resource', 'reason']);
  const gaps = counter('gaps_total', 'Changes that a list found and no watch had brought.', ['resource', 'change']);
  const failures = counter('failures_total', 'Lists and watches that failed, by status.', ['resource', 'code']);
  const objects = new Gauge({
    name: 'kext_informer_objects',
    help: 'Objects in memory.',
    labelNames: ['resource'],
    registers: [registry],
  });
  return {
    listed: (resource, reason) => lists.inc({ resource, reason }),
    missed: (resource, change, count) => gaps.inc({ resource, change }, count),
    failed: (resource, code) => failures.inc({ resource, code }),
    holds: (resource, count) => objects.set({ resource }, count),
  };
}
