// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/discovery.k8s.io/v1.js';
import type { Kind } from '../../api/kind.js';
import type { InputMeta, ReadMeta } from '../../api/metadata.js';
import type { Int32 } from '../../api/scalars.js';
import type { ObjectReference } from '../core/v1.js';
import type { ListMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpointslice-v1-discovery-k8s-io
 */
export interface EndpointSlice {
  apiVersion: 'discovery.k8s.io/v1';
  kind: 'EndpointSlice';
  metadata: ReadMeta;
  addressType: 'FQDN' | 'IPv4' | 'IPv6';
  endpoints?: Endpoint[];
  ports?: EndpointPort[];
}

export interface EndpointSliceInput {
  metadata: InputMeta;
  addressType: 'FQDN' | 'IPv4' | 'IPv6';
  endpoints?: Endpoint[];
  ports?: EndpointPort[];
}

export interface Endpoint {
  /** @listType set */
  addresses: string[];
  conditions?: EndpointConditions;
  deprecatedTopology?: { [key: string]: string };
  hints?: EndpointHints;
  hostname?: string;
  nodeName?: string;
  targetRef?: ObjectReference;
  zone?: string;
}

export interface EndpointConditions {
  ready?: boolean;
  serving?: boolean;
  terminating?: boolean;
}

export interface EndpointHints {
  forNodes?: ForNode[];
  forZones?: ForZone[];
}

/** @mapType atomic */
export interface EndpointPort {
  appProtocol?: string;
  name?: string;
  port?: Int32;
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

export interface EndpointSliceList {
  apiVersion?: string;
  items: EndpointSlice[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ForNode {
  name: string;
}

export interface ForZone {
  name: string;
}

export const EndpointSlice: Kind<EndpointSlice, EndpointSliceInput, 'discovery.k8s.io', 'v1', 'EndpointSlice', 'endpointslices', 'Namespaced'> = { group: 'discovery.k8s.io', version: 'v1', kind: 'EndpointSlice', plural: 'endpointslices', scope: 'Namespaced', protobuf: messages.EndpointSlice };
