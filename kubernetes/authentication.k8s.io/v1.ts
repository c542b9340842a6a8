// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Kind } from '../../api/kind.js';
import type { ClusterReadMeta, InputMeta } from '../../api/metadata.js';
import type { DateTime, Int64 } from '../../api/scalars.js';
import type { ObjectMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selfsubjectreview-v1-authentication-k8s-io
 */
export interface SelfSubjectReview {
  apiVersion: 'authentication.k8s.io/v1';
  kind: 'SelfSubjectReview';
  metadata: ClusterReadMeta;
  status?: SelfSubjectReviewStatus;
}

export interface SelfSubjectReviewInput {
  metadata: InputMeta;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#tokenreview-v1-authentication-k8s-io
 */
export interface TokenReview {
  apiVersion: 'authentication.k8s.io/v1';
  kind: 'TokenReview';
  metadata: ClusterReadMeta;
  spec: TokenReviewSpec;
  status?: TokenReviewStatus;
}

export interface TokenReviewInput {
  metadata: InputMeta;
  spec: TokenReviewSpec;
}

export interface BoundObjectReference {
  apiVersion?: string;
  kind?: string;
  name?: string;
  uid?: string;
}

export interface SelfSubjectReviewStatus {
  userInfo?: UserInfo;
}

export interface TokenRequest {
  apiVersion?: string;
  kind?: string;
  metadata?: ObjectMeta;
  spec?: TokenRequestSpec;
  status?: TokenRequestStatus;
}

export interface TokenRequestSpec {
  audiences?: string[];
  boundObjectRef?: BoundObjectReference;
  expirationSeconds?: Int64;
}

export interface TokenRequestStatus {
  expirationTimestamp?: DateTime;
  token?: string;
}

export interface TokenReviewSpec {
  audiences?: string[];
  token: string;
}

export interface TokenReviewStatus {
  audiences?: string[];
  authenticated?: boolean;
  error?: string;
  user?: UserInfo;
}

export interface UserInfo {
  extra?: { [key: string]: string[] };
  groups?: string[];
  uid?: string;
  username?: string;
}

export const SelfSubjectReview: Kind<SelfSubjectReview, SelfSubjectReviewInput, 'authentication.k8s.io', 'v1', 'SelfSubjectReview', 'selfsubjectreviews', 'Cluster'> = { group: 'authentication.k8s.io', version: 'v1', kind: 'SelfSubjectReview', plural: 'selfsubjectreviews', scope: 'Cluster' };

export const TokenReview: Kind<TokenReview, TokenReviewInput, 'authentication.k8s.io', 'v1', 'TokenReview', 'tokenreviews', 'Cluster'> = { group: 'authentication.k8s.io', version: 'v1', kind: 'TokenReview', plural: 'tokenreviews', scope: 'Cluster' };
