// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as corev1 from '../core/v1.js';
import * as metav1 from '../meta/v1.js';

export const EndpointConditions: Message = {
  1: { name: 'ready', type: 'bool' },
  2: { name: 'serving', type: 'bool' },
  3: { name: 'terminating', type: 'bool' },
};

export const ForZone: Message = {
  1: { name: 'name', type: 'string' },
};

export const ForNode: Message = {
  1: { name: 'name', type: 'string' },
};

export const EndpointHints: Message = {
  1: { name: 'forZones', type: ForZone, holds: 'list' },
  2: { name: 'forNodes', type: ForNode, holds: 'list' },
};

export const Endpoint: Message = {
  1: { name: 'addresses', type: 'string', holds: 'list', nulls: true },
  2: { name: 'conditions', type: EndpointConditions },
  3: { name: 'hostname', type: 'string' },
  4: { name: 'targetRef', type: corev1.ObjectReference },
  5: { name: 'deprecatedTopology', type: 'string', holds: 'map' },
  6: { name: 'nodeName', type: 'string' },
  7: { name: 'zone', type: 'string' },
  8: { name: 'hints', type: EndpointHints },
};

export const EndpointPort: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'protocol', type: 'string' },
  3: { name: 'port', type: 'int' },
  4: { name: 'appProtocol', type: 'string' },
};

export const EndpointSlice: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'endpoints', type: Endpoint, holds: 'list', nulls: true },
  3: { name: 'ports', type: EndpointPort, holds: 'list', nulls: true },
  4: { name: 'addressType', type: 'string' },
};
