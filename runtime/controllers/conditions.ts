import type { ConditionInput } from '../../api/context.js';
import type { Condition } from '../../kubernetes/meta/v1.js';

interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of the object. */
  readonly generation: number | undefined;
}

/** As k8s.io/apimachinery/pkg/api/meta SetStatusCondition: the time is that of the last change of `status`. */
export function mergeConditions(
  existing: readonly Condition[],
  changed: readonly ConditionInput[],
  { now, generation }: Moment,
): Condition[] {
  const time = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const merged = new Map(existing.map((condition) => [condition.type, { ...condition }]));
  for (const { type, status, reason, message = '' } of changed) {
    const before = merged.get(type);
    merged.set(type, {
      type,
      status,
      reason,
      message,
      lastTransitionTime: before?.status === status ? before.lastTransitionTime : time,
      ...(generation !== undefined && { observedGeneration: generation }),
    });
  }
  return [...merged.values()];
}
