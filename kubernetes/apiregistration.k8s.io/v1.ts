// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Kind } from '../../api/kind.js';
import type { ClusterReadMeta, InputMeta } from '../../api/metadata.js';
import type { Bytes, DateTime, Int32 } from '../../api/scalars.js';
import type { ListMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#apiservice-v1-apiregistration-k8s-io
 */
export interface APIService {
  apiVersion: 'apiregistration.k8s.io/v1';
  kind: 'APIService';
  metadata: ClusterReadMeta;
  spec?: APIServiceSpec;
  status?: APIServiceStatus;
}

export interface APIServiceInput {
  metadata: InputMeta;
  spec?: APIServiceSpec;
}

export interface APIServiceCondition {
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface APIServiceList {
  apiVersion?: string;
  items: APIService[];
  kind?: string;
  metadata?: ListMeta;
}

export interface APIServiceSpec {
  caBundle?: Bytes;
  group?: string;
  groupPriorityMinimum: Int32;
  insecureSkipTLSVerify?: boolean;
  service?: ServiceReference;
  version?: string;
  versionPriority: Int32;
}

export interface APIServiceStatus {
  /** @listMapKey type */
  conditions?: APIServiceCondition[];
}

export interface ServiceReference {
  name?: string;
  namespace?: string;
  port?: Int32;
}

export const APIService: Kind<APIService, APIServiceInput, 'apiregistration.k8s.io', 'v1', 'APIService', 'apiservices', 'Cluster'> = { group: 'apiregistration.k8s.io', version: 'v1', kind: 'APIService', plural: 'apiservices', scope: 'Cluster' };
