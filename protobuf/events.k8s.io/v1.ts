// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as corev1 from '../core/v1.js';
import * as metav1 from '../meta/v1.js';

export const EventSeries: Message = {
  1: { name: 'count', type: 'int' },
  2: { name: 'lastObservedTime', type: 'microTime' },
};

export const Event: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'eventTime', type: 'microTime' },
  3: { name: 'series', type: EventSeries },
  4: { name: 'reportingController', type: 'string', omitsZero: true },
  5: { name: 'reportingInstance', type: 'string', omitsZero: true },
  6: { name: 'action', type: 'string', omitsZero: true },
  7: { name: 'reason', type: 'string', omitsZero: true },
  8: { name: 'regarding', type: corev1.ObjectReference },
  9: { name: 'related', type: corev1.ObjectReference },
  10: { name: 'note', type: 'string', omitsZero: true },
  11: { name: 'type', type: 'string', omitsZero: true },
  12: { name: 'deprecatedSource', type: corev1.EventSource },
  13: { name: 'deprecatedFirstTimestamp', type: 'time' },
  14: { name: 'deprecatedLastTimestamp', type: 'time' },
  15: { name: 'deprecatedCount', type: 'int', omitsZero: true },
};
