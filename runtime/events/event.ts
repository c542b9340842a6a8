import type { Occurrence } from './occurrence.js';

interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of this process. */
  readonly identity: string;
  readonly random: number;
}

/** Lengths are those of k8s.io/kubernetes/pkg/apis/core/validation/events.go. */
const longestNote = 1024;
const longestWord = 128;

/** An Event of events.k8s.io/v1. One about a cluster-scoped object is in `default`. */
export function eventOf({ kind, object, controller, type, reason, note, action }: Occurrence, moment: Moment) {
  const { name, namespace, uid, resourceVersion } = object.metadata;
  return {
    apiVersion: 'events.k8s.io/v1',
    kind: 'Event',
    metadata: { name: eventName(name, moment), namespace: namespace ?? 'default' },
    eventTime: microTime(moment.now),
    type,
    reason: reason.slice(0, longestWord),
    note: firstBytes(note, longestNote),
    action: action.slice(0, longestWord),
    regarding: { apiVersion: object.apiVersion, kind: kind.kind, name, namespace, uid, resourceVersion },
    reportingController: controller,
    reportingInstance: moment.identity.slice(0, longestWord),
  };
}

/** metav1.MicroTime, such as `2026-01-01T00:00:00.000000Z`. */
export function microTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z');
}

/** As client-go/tools/internal/events GenerateEventName; some kinds' names can't begin the name of an Event. */
function eventName(name: string, { now, random }: Moment): string {
  const nanoseconds = BigInt(now) * 1_000_000n + BigInt(Math.floor(random * 1_000_000));
  const isSubdomain = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(name) && name.length <= 230;
  return `${isSubdomain ? name : 'event'}.${nanoseconds.toString(16)}`;
}

function firstBytes(text: string, length: number): string {
  if (Buffer.byteLength(text) <= length) return text;
  // A character that was cut in two is not kept.
  return Buffer.from(text)
    .subarray(0, length - 3)
    .toString('utf8')
    .replace(/�$/, '')
    .concat('…');
}
