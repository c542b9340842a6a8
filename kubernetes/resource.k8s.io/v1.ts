// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/resource.k8s.io/v1.js';
import type { Kind } from '../../api/kind.js';
import type { ClusterReadMeta, InputMeta, ReadMeta } from '../../api/metadata.js';
import type { DateTime, Int64, JsonObject, Quantity } from '../../api/scalars.js';
import type { NodeSelector } from '../core/v1.js';
import type { Condition, ListMeta, ObjectMeta } from '../meta/v1.js';

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deviceclass-v1-resource-k8s-io
 */
export interface DeviceClass {
  apiVersion: 'resource.k8s.io/v1';
  kind: 'DeviceClass';
  metadata: ClusterReadMeta;
  spec: DeviceClassSpec;
}

export interface DeviceClassInput {
  metadata: InputMeta;
  spec: DeviceClassSpec;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaim-v1-resource-k8s-io
 */
export interface ResourceClaim {
  apiVersion: 'resource.k8s.io/v1';
  kind: 'ResourceClaim';
  metadata: ReadMeta;
  spec: ResourceClaimSpec;
  status?: ResourceClaimStatus;
}

export interface ResourceClaimInput {
  metadata: InputMeta;
  spec: ResourceClaimSpecInput;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceclaimtemplate-v1-resource-k8s-io
 */
export interface ResourceClaimTemplate {
  apiVersion: 'resource.k8s.io/v1';
  kind: 'ResourceClaimTemplate';
  metadata: ReadMeta;
  spec: ResourceClaimTemplateSpec;
}

export interface ResourceClaimTemplateInput {
  metadata: InputMeta;
  spec: ResourceClaimTemplateSpecInput;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourceslice-v1-resource-k8s-io
 */
export interface ResourceSlice {
  apiVersion: 'resource.k8s.io/v1';
  kind: 'ResourceSlice';
  metadata: ClusterReadMeta;
  spec: ResourceSliceSpec;
}

export interface ResourceSliceInput {
  metadata: InputMeta;
  spec: ResourceSliceSpec;
}

export interface AllocatedDeviceStatus {
  /** @listMapKey type */
  conditions?: Condition[];
  data?: JsonObject;
  device: string;
  driver: string;
  networkData?: NetworkDeviceData;
  pool: string;
  shareID?: string;
}

export interface AllocationResult {
  allocationTimestamp?: DateTime;
  devices?: DeviceAllocationResult;
  nodeSelector?: NodeSelector;
}

export interface CELDeviceSelector {
  expression: string;
}

export interface CapacityRequestPolicy {
  default?: Quantity;
  validRange?: CapacityRequestPolicyRange;
  validValues?: Quantity[];
}

export interface CapacityRequestPolicyRange {
  max?: Quantity;
  min: Quantity;
  step?: Quantity;
}

export interface CapacityRequirements {
  requests?: { [key: string]: Quantity };
}

export interface Counter {
  value: Quantity;
}

export interface CounterSet {
  counters: { [key: string]: Counter };
  name: string;
}

export interface Device {
  allNodes?: boolean;
  allowMultipleAllocations?: boolean;
  attributes?: { [key: string]: DeviceAttribute };
  bindingConditions?: string[];
  bindingFailureConditions?: string[];
  bindsToNode?: boolean;
  capacity?: { [key: string]: DeviceCapacity };
  consumesCounters?: DeviceCounterConsumption[];
  name: string;
  nodeAllocatableResourceMappings?: { [key: string]: NodeAllocatableResourceMapping };
  nodeName?: string;
  nodeSelector?: NodeSelector;
  taints?: DeviceTaint[];
}

export interface DeviceAllocationConfiguration {
  opaque?: OpaqueDeviceConfiguration;
  requests?: string[];
  source: 'FromClaim' | 'FromClass';
}

export interface DeviceAllocationResult {
  config?: DeviceAllocationConfiguration[];
  results?: DeviceRequestAllocationResult[];
}

export interface DeviceAttribute {
  bool?: boolean;
  bools?: boolean[];
  int?: Int64;
  ints?: Int64[];
  string?: string;
  strings?: string[];
  version?: string;
  versions?: string[];
}

export interface DeviceCapacity {
  requestPolicy?: CapacityRequestPolicy;
  value: Quantity;
}

export interface DeviceClaim {
  config?: DeviceClaimConfiguration[];
  constraints?: DeviceConstraint[];
  requests?: DeviceRequest[];
}

export interface DeviceClaimInput extends Omit<DeviceClaim, 'requests'> {
  requests?: DeviceRequestInput[];
}

export interface DeviceClaimConfiguration {
  opaque?: OpaqueDeviceConfiguration;
  requests?: string[];
}

export interface DeviceClassConfiguration {
  opaque?: OpaqueDeviceConfiguration;
}

export interface DeviceClassList {
  apiVersion?: string;
  items: DeviceClass[];
  kind?: string;
  metadata?: ListMeta;
}

export interface DeviceClassSpec {
  config?: DeviceClassConfiguration[];
  extendedResourceName?: string;
  selectors?: DeviceSelector[];
}

export interface DeviceConstraint {
  distinctAttribute?: string;
  matchAttribute?: string;
  requests?: string[];
}

export interface DeviceCounterConsumption {
  counterSet: string;
  counters: { [key: string]: Counter };
}

export interface DeviceRequest {
  exactly?: ExactDeviceRequest;
  firstAvailable?: DeviceSubRequest[];
  name: string;
}

export interface DeviceRequestInput {
  exactly?: ExactDeviceRequestInput;
  firstAvailable?: DeviceSubRequestInput[];
  name: string;
}

export interface DeviceRequestAllocationResult {
  adminAccess?: boolean;
  bindingConditions?: string[];
  bindingFailureConditions?: string[];
  consumedCapacity?: { [key: string]: Quantity };
  device: string;
  driver: string;
  pool: string;
  request: string;
  shareID?: string;
  tolerations?: DeviceToleration[];
}

export interface DeviceSelector {
  cel?: CELDeviceSelector;
}

export interface DeviceSubRequest {
  allocationMode?: 'All' | 'ExactCount';
  capacity?: CapacityRequirements;
  count?: Int64;
  deviceClassName: string;
  name: string;
  selectors?: DeviceSelector[];
  tolerations?: DeviceToleration[];
}

export interface DeviceSubRequestInput extends Omit<DeviceSubRequest, 'tolerations'> {
  tolerations?: DeviceTolerationInput[];
}

export interface DeviceTaint {
  effect: 'NoExecute' | 'NoSchedule' | 'None';
  key: string;
  timeAdded?: DateTime;
  value?: string;
}

export interface DeviceToleration {
  effect?: 'NoExecute' | 'NoSchedule' | 'None';
  key?: string;
  /** @default "Equal" */
  operator: 'Equal' | 'Exists';
  tolerationSeconds?: Int64;
  value?: string;
}

export interface DeviceTolerationInput extends Omit<DeviceToleration, 'operator'> {
  operator?: 'Equal' | 'Exists';
}

export interface ExactDeviceRequest {
  adminAccess?: boolean;
  allocationMode?: 'All' | 'ExactCount';
  capacity?: CapacityRequirements;
  count?: Int64;
  deviceClassName: string;
  selectors?: DeviceSelector[];
  tolerations?: DeviceToleration[];
}

export interface ExactDeviceRequestInput extends Omit<ExactDeviceRequest, 'tolerations'> {
  tolerations?: DeviceTolerationInput[];
}

export interface NetworkDeviceData {
  hardwareAddress?: string;
  interfaceName?: string;
  ips?: string[];
}

export interface NodeAllocatableResourceMapping {
  allocationMultiplier?: Quantity;
  capacityKey?: string;
}

export interface OpaqueDeviceConfiguration {
  driver: string;
  parameters: JsonObject;
}

export interface ResourceClaimConsumerReference {
  apiGroup?: string;
  name: string;
  resource: string;
  uid: string;
}

export interface ResourceClaimList {
  apiVersion?: string;
  items: ResourceClaim[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ResourceClaimSpec {
  devices?: DeviceClaim;
}

export interface ResourceClaimSpecInput {
  devices?: DeviceClaimInput;
}

export interface ResourceClaimStatus {
  allocation?: AllocationResult;
  /** @listMapKey driver device pool shareID */
  devices?: AllocatedDeviceStatus[];
  /** @listMapKey uid */
  reservedFor?: ResourceClaimConsumerReference[];
}

export interface ResourceClaimTemplateList {
  apiVersion?: string;
  items: ResourceClaimTemplate[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ResourceClaimTemplateSpec {
  metadata?: ObjectMeta;
  spec: ResourceClaimSpec;
}

export interface ResourceClaimTemplateSpecInput extends Omit<ResourceClaimTemplateSpec, 'spec'> {
  spec: ResourceClaimSpecInput;
}

export interface ResourcePool {
  generation: Int64;
  name: string;
  resourceSliceCount: Int64;
}

export interface ResourceSliceList {
  apiVersion?: string;
  items: ResourceSlice[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ResourceSliceSpec {
  allNodes?: boolean;
  devices?: Device[];
  driver: string;
  nodeName?: string;
  nodeSelector?: NodeSelector;
  perDeviceNodeSelection?: boolean;
  pool: ResourcePool;
  sharedCounters?: CounterSet[];
}

export const DeviceClass: Kind<DeviceClass, DeviceClassInput, 'resource.k8s.io', 'v1', 'DeviceClass', 'deviceclasses', 'Cluster'> = { group: 'resource.k8s.io', version: 'v1', kind: 'DeviceClass', plural: 'deviceclasses', scope: 'Cluster', protobuf: messages.DeviceClass };

export const ResourceClaim: Kind<ResourceClaim, ResourceClaimInput, 'resource.k8s.io', 'v1', 'ResourceClaim', 'resourceclaims', 'Namespaced'> = { group: 'resource.k8s.io', version: 'v1', kind: 'ResourceClaim', plural: 'resourceclaims', scope: 'Namespaced', protobuf: messages.ResourceClaim };

export const ResourceClaimTemplate: Kind<ResourceClaimTemplate, ResourceClaimTemplateInput, 'resource.k8s.io', 'v1', 'ResourceClaimTemplate', 'resourceclaimtemplates', 'Namespaced'> = { group: 'resource.k8s.io', version: 'v1', kind: 'ResourceClaimTemplate', plural: 'resourceclaimtemplates', scope: 'Namespaced', protobuf: messages.ResourceClaimTemplate };

export const ResourceSlice: Kind<ResourceSlice, ResourceSliceInput, 'resource.k8s.io', 'v1', 'ResourceSlice', 'resourceslices', 'Cluster'> = { group: 'resource.k8s.io', version: 'v1', kind: 'ResourceSlice', plural: 'resourceslices', scope: 'Cluster', protobuf: messages.ResourceSlice };
