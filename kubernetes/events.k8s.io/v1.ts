// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/events.k8s.io/v1.js';
import type { Kind } from '../../api/kind.js';
import type { InputMeta, ReadMeta } from '../../api/metadata.js';
import type { DateTime, Int32 } from '../../api/scalars.js';
import type { EventSource, ObjectReference } from '../core/v1.js';
import type { ListMeta } from '../meta/v1.js';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
export interface Event {
  apiVersion: 'events.k8s.io/v1';
  kind: 'Event';
  metadata: ReadMeta;
  action?: string;
  deprecatedCount?: Int32;
  deprecatedFirstTimestamp?: DateTime;
  deprecatedLastTimestamp?: DateTime;
  deprecatedSource?: EventSource;
  eventTime: DateTime;
  note?: string;
  reason?: string;
  regarding?: ObjectReference;
  related?: ObjectReference;
  reportingController?: string;
  reportingInstance?: string;
  series?: EventSeries;
  type?: string;
}

export interface EventInput {
  metadata: InputMeta;
  action?: string;
  deprecatedCount?: Int32;
  deprecatedFirstTimestamp?: DateTime;
  deprecatedLastTimestamp?: DateTime;
  deprecatedSource?: EventSource;
  eventTime: DateTime;
  note?: string;
  reason?: string;
  regarding?: ObjectReference;
  related?: ObjectReference;
  reportingController?: string;
  reportingInstance?: string;
  series?: EventSeries;
  type?: string;
}

export interface EventList {
  apiVersion?: string;
  items: Event[];
  kind?: string;
  metadata?: ListMeta;
}

export interface EventSeries {
  count: Int32;
  lastObservedTime: DateTime;
}

export const Event: Kind<Event, EventInput, 'events.k8s.io', 'v1', 'Event', 'events', 'Namespaced'> = { group: 'events.k8s.io', version: 'v1', kind: 'Event', plural: 'events', scope: 'Namespaced', protobuf: messages.Event };
