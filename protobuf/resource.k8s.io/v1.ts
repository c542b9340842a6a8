// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as corev1 from '../core/v1.js';
import * as metav1 from '../meta/v1.js';

export const NetworkDeviceData: Message = {
  1: { name: 'interfaceName', type: 'string', omitsZero: true },
  2: { name: 'ips', type: 'string', holds: 'list' },
  3: { name: 'hardwareAddress', type: 'string', omitsZero: true },
};

export const AllocatedDeviceStatus: Message = {
  1: { name: 'driver', type: 'string' },
  2: { name: 'pool', type: 'string' },
  3: { name: 'device', type: 'string' },
  4: { name: 'conditions', type: metav1.Condition, holds: 'list', nulls: true },
  5: { name: 'data', type: 'json' },
  6: { name: 'networkData', type: NetworkDeviceData },
  7: { name: 'shareID', type: 'string' },
};

export const DeviceToleration: Message = {
  1: { name: 'key', type: 'string', omitsZero: true },
  2: { name: 'operator', type: 'string', omitsZero: true },
  3: { name: 'value', type: 'string', omitsZero: true },
  4: { name: 'effect', type: 'string', omitsZero: true },
  5: { name: 'tolerationSeconds', type: 'int' },
};

export const DeviceRequestAllocationResult: Message = {
  1: { name: 'request', type: 'string' },
  2: { name: 'driver', type: 'string' },
  3: { name: 'pool', type: 'string' },
  4: { name: 'device', type: 'string' },
  5: { name: 'adminAccess', type: 'bool' },
  6: { name: 'tolerations', type: DeviceToleration, holds: 'list' },
  7: { name: 'bindingConditions', type: 'string', holds: 'list' },
  8: { name: 'bindingFailureConditions', type: 'string', holds: 'list' },
  9: { name: 'shareID', type: 'string' },
  10: { name: 'consumedCapacity', type: 'quantity', holds: 'map' },
};

export const OpaqueDeviceConfiguration: Message = {
  1: { name: 'driver', type: 'string' },
  2: { name: 'parameters', type: 'json' },
};

export const DeviceConfiguration: Message = {
  1: { name: 'opaque', type: OpaqueDeviceConfiguration },
};

export const DeviceAllocationConfiguration: Message = {
  1: { name: 'source', type: 'string' },
  2: { name: 'requests', type: 'string', holds: 'list' },
  3: { name: '', type: DeviceConfiguration },
};

export const DeviceAllocationResult: Message = {
  1: { name: 'results', type: DeviceRequestAllocationResult, holds: 'list' },
  2: { name: 'config', type: DeviceAllocationConfiguration, holds: 'list' },
};

export const AllocationResult: Message = {
  1: { name: 'devices', type: DeviceAllocationResult },
  3: { name: 'nodeSelector', type: corev1.NodeSelector },
  5: { name: 'allocationTimestamp', type: 'time' },
};

export const CELDeviceSelector: Message = {
  1: { name: 'expression', type: 'string' },
};

export const CapacityRequestPolicyRange: Message = {
  1: { name: 'min', type: 'quantity' },
  2: { name: 'max', type: 'quantity' },
  3: { name: 'step', type: 'quantity' },
};

export const CapacityRequestPolicy: Message = {
  1: { name: 'default', type: 'quantity', nulls: true },
  3: { name: 'validValues', type: 'quantity', holds: 'list' },
  4: { name: 'validRange', type: CapacityRequestPolicyRange },
};

export const CapacityRequirements: Message = {
  1: { name: 'requests', type: 'quantity', holds: 'map' },
};

export const Counter: Message = {
  1: { name: 'value', type: 'quantity' },
};

export const CounterSet: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'counters', type: Counter, holds: 'map' },
};

export const DeviceAttribute: Message = {
  2: { name: 'int', type: 'int' },
  3: { name: 'bool', type: 'bool' },
  4: { name: 'string', type: 'string' },
  5: { name: 'version', type: 'string' },
  6: { name: 'ints', type: 'int', holds: 'list' },
  7: { name: 'bools', type: 'bool', holds: 'list' },
  8: { name: 'strings', type: 'string', holds: 'list' },
  9: { name: 'versions', type: 'string', holds: 'list' },
};

export const DeviceCapacity: Message = {
  1: { name: 'value', type: 'quantity' },
  2: { name: 'requestPolicy', type: CapacityRequestPolicy },
};

export const DeviceCounterConsumption: Message = {
  1: { name: 'counterSet', type: 'string' },
  2: { name: 'counters', type: Counter, holds: 'map' },
};

export const DeviceTaint: Message = {
  1: { name: 'key', type: 'string' },
  2: { name: 'value', type: 'string', omitsZero: true },
  3: { name: 'effect', type: 'string' },
  4: { name: 'timeAdded', type: 'time' },
};

export const NodeAllocatableResourceMapping: Message = {
  1: { name: 'capacityKey', type: 'string' },
  2: { name: 'allocationMultiplier', type: 'quantity' },
};

export const Device: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'attributes', type: DeviceAttribute, holds: 'map' },
  3: { name: 'capacity', type: DeviceCapacity, holds: 'map' },
  4: { name: 'consumesCounters', type: DeviceCounterConsumption, holds: 'list' },
  5: { name: 'nodeName', type: 'string' },
  6: { name: 'nodeSelector', type: corev1.NodeSelector },
  7: { name: 'allNodes', type: 'bool' },
  8: { name: 'taints', type: DeviceTaint, holds: 'list' },
  9: { name: 'bindsToNode', type: 'bool' },
  10: { name: 'bindingConditions', type: 'string', holds: 'list' },
  11: { name: 'bindingFailureConditions', type: 'string', holds: 'list' },
  12: { name: 'allowMultipleAllocations', type: 'bool' },
  13: { name: 'nodeAllocatableResourceMappings', type: NodeAllocatableResourceMapping, holds: 'map' },
};

export const DeviceSelector: Message = {
  1: { name: 'cel', type: CELDeviceSelector },
};

export const ExactDeviceRequest: Message = {
  1: { name: 'deviceClassName', type: 'string' },
  2: { name: 'selectors', type: DeviceSelector, holds: 'list' },
  3: { name: 'allocationMode', type: 'string', omitsZero: true },
  4: { name: 'count', type: 'int', omitsZero: true },
  5: { name: 'adminAccess', type: 'bool' },
  6: { name: 'tolerations', type: DeviceToleration, holds: 'list' },
  7: { name: 'capacity', type: CapacityRequirements },
};

export const DeviceSubRequest: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'deviceClassName', type: 'string' },
  3: { name: 'selectors', type: DeviceSelector, holds: 'list' },
  4: { name: 'allocationMode', type: 'string', omitsZero: true },
  5: { name: 'count', type: 'int', omitsZero: true },
  6: { name: 'tolerations', type: DeviceToleration, holds: 'list' },
  7: { name: 'capacity', type: CapacityRequirements },
};

export const DeviceRequest: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'exactly', type: ExactDeviceRequest },
  3: { name: 'firstAvailable', type: DeviceSubRequest, holds: 'list' },
};

export const DeviceConstraint: Message = {
  1: { name: 'requests', type: 'string', holds: 'list' },
  2: { name: 'matchAttribute', type: 'string' },
  3: { name: 'distinctAttribute', type: 'string' },
};

export const DeviceClaimConfiguration: Message = {
  1: { name: 'requests', type: 'string', holds: 'list' },
  2: { name: '', type: DeviceConfiguration },
};

export const DeviceClaim: Message = {
  1: { name: 'requests', type: DeviceRequest, holds: 'list', nulls: true },
  2: { name: 'constraints', type: DeviceConstraint, holds: 'list' },
  3: { name: 'config', type: DeviceClaimConfiguration, holds: 'list' },
};

export const DeviceClassConfiguration: Message = {
  1: { name: '', type: DeviceConfiguration },
};

export const DeviceClassSpec: Message = {
  1: { name: 'selectors', type: DeviceSelector, holds: 'list' },
  2: { name: 'config', type: DeviceClassConfiguration, holds: 'list' },
  4: { name: 'extendedResourceName', type: 'string' },
};

export const DeviceClass: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: DeviceClassSpec },
};

export const ResourceClaimSpec: Message = {
  1: { name: 'devices', type: DeviceClaim },
};

export const ResourceClaimConsumerReference: Message = {
  1: { name: 'apiGroup', type: 'string', omitsZero: true },
  3: { name: 'resource', type: 'string' },
  4: { name: 'name', type: 'string' },
  5: { name: 'uid', type: 'string' },
};

export const ResourceClaimStatus: Message = {
  1: { name: 'allocation', type: AllocationResult },
  2: { name: 'reservedFor', type: ResourceClaimConsumerReference, holds: 'list' },
  4: { name: 'devices', type: AllocatedDeviceStatus, holds: 'list' },
};

export const ResourceClaim: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ResourceClaimSpec },
  3: { name: 'status', type: ResourceClaimStatus },
};

export const ResourceClaimTemplateSpec: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ResourceClaimSpec },
};

export const ResourceClaimTemplate: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ResourceClaimTemplateSpec },
};

export const ResourcePool: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'generation', type: 'int' },
  3: { name: 'resourceSliceCount', type: 'int' },
};

export const ResourceSliceSpec: Message = {
  1: { name: 'driver', type: 'string' },
  2: { name: 'pool', type: ResourcePool },
  3: { name: 'nodeName', type: 'string' },
  4: { name: 'nodeSelector', type: corev1.NodeSelector },
  5: { name: 'allNodes', type: 'bool' },
  6: { name: 'devices', type: Device, holds: 'list' },
  7: { name: 'perDeviceNodeSelection', type: 'bool' },
  8: { name: 'sharedCounters', type: CounterSet, holds: 'list' },
};

export const ResourceSlice: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ResourceSliceSpec },
};
