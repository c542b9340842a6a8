// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/rbac.authorization.k8s.io/v1.js';
import type { Kind } from '../../api/kind.js';
import type { ClusterReadMeta, InputMeta, ReadMeta } from '../../api/metadata.js';
import type { LabelSelector, ListMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clusterrole-v1-rbac-authorization-k8s-io
 */
export interface ClusterRole {
  apiVersion: 'rbac.authorization.k8s.io/v1';
  kind: 'ClusterRole';
  metadata: ClusterReadMeta;
  aggregationRule?: AggregationRule;
  rules?: PolicyRule[];
}

export interface ClusterRoleInput {
  metadata: InputMeta;
  aggregationRule?: AggregationRule;
  rules?: PolicyRule[];
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#clusterrolebinding-v1-rbac-authorization-k8s-io
 */
export interface ClusterRoleBinding {
  apiVersion: 'rbac.authorization.k8s.io/v1';
  kind: 'ClusterRoleBinding';
  metadata: ClusterReadMeta;
  roleRef: RoleRef;
  subjects?: Subject[];
}

export interface ClusterRoleBindingInput {
  metadata: InputMeta;
  roleRef: RoleRef;
  subjects?: Subject[];
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#role-v1-rbac-authorization-k8s-io
 */
export interface Role {
  apiVersion: 'rbac.authorization.k8s.io/v1';
  kind: 'Role';
  metadata: ReadMeta;
  rules?: PolicyRule[];
}

export interface RoleInput {
  metadata: InputMeta;
  rules?: PolicyRule[];
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rolebinding-v1-rbac-authorization-k8s-io
 */
export interface RoleBinding {
  apiVersion: 'rbac.authorization.k8s.io/v1';
  kind: 'RoleBinding';
  metadata: ReadMeta;
  roleRef: RoleRef;
  subjects?: Subject[];
}

export interface RoleBindingInput {
  metadata: InputMeta;
  roleRef: RoleRef;
  subjects?: Subject[];
}

export interface AggregationRule {
  clusterRoleSelectors?: LabelSelector[];
}

export interface ClusterRoleBindingList {
  apiVersion?: string;
  items: ClusterRoleBinding[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ClusterRoleList {
  apiVersion?: string;
  items: ClusterRole[];
  kind?: string;
  metadata?: ListMeta;
}

export interface PolicyRule {
  apiGroups?: string[];
  nonResourceURLs?: string[];
  resourceNames?: string[];
  resources?: string[];
  verbs: string[];
}

export interface RoleBindingList {
  apiVersion?: string;
  items: RoleBinding[];
  kind?: string;
  metadata?: ListMeta;
}

export interface RoleList {
  apiVersion?: string;
  items: Role[];
  kind?: string;
  metadata?: ListMeta;
}

/** @mapType atomic */
export interface RoleRef {
  apiGroup?: string;
  kind: string;
  name: string;
}

/** @mapType atomic */
export interface Subject {
  apiGroup?: string;
  kind: string;
  name: string;
  namespace?: string;
}

export const ClusterRole: Kind<ClusterRole, ClusterRoleInput, 'rbac.authorization.k8s.io', 'v1', 'ClusterRole', 'clusterroles', 'Cluster'> = { group: 'rbac.authorization.k8s.io', version: 'v1', kind: 'ClusterRole', plural: 'clusterroles', scope: 'Cluster', protobuf: messages.ClusterRole };

export const ClusterRoleBinding: Kind<ClusterRoleBinding, ClusterRoleBindingInput, 'rbac.authorization.k8s.io', 'v1', 'ClusterRoleBinding', 'clusterrolebindings', 'Cluster'> = { group: 'rbac.authorization.k8s.io', version: 'v1', kind: 'ClusterRoleBinding', plural: 'clusterrolebindings', scope: 'Cluster', protobuf: messages.ClusterRoleBinding };

export const Role: Kind<Role, RoleInput, 'rbac.authorization.k8s.io', 'v1', 'Role', 'roles', 'Namespaced'> = { group: 'rbac.authorization.k8s.io', version: 'v1', kind: 'Role', plural: 'roles', scope: 'Namespaced', protobuf: messages.Role };

export const RoleBinding: Kind<RoleBinding, RoleBindingInput, 'rbac.authorization.k8s.io', 'v1', 'RoleBinding', 'rolebindings', 'Namespaced'> = { group: 'rbac.authorization.k8s.io', version: 'v1', kind: 'RoleBinding', plural: 'rolebindings', scope: 'Namespaced', protobuf: messages.RoleBinding };
