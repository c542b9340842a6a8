// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as corev1 from '../core/v1.js';
import * as metav1 from '../meta/v1.js';

export const ServiceBackendPort: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'number', type: 'int', omitsZero: true },
};

export const IngressServiceBackend: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'port', type: ServiceBackendPort },
};

export const IngressBackend: Message = {
  3: { name: 'resource', type: corev1.TypedLocalObjectReference },
  4: { name: 'service', type: IngressServiceBackend },
};

export const HTTPIngressPath: Message = {
  1: { name: 'path', type: 'string', omitsZero: true },
  2: { name: 'backend', type: IngressBackend },
  3: { name: 'pathType', type: 'string', nulls: true },
};

export const HTTPIngressRuleValue: Message = {
  1: { name: 'paths', type: HTTPIngressPath, holds: 'list', nulls: true },
};

export const ParentReference: Message = {
  1: { name: 'group', type: 'string', omitsZero: true },
  2: { name: 'resource', type: 'string', omitsZero: true },
  3: { name: 'namespace', type: 'string', omitsZero: true },
  4: { name: 'name', type: 'string', omitsZero: true },
};

export const IPAddressSpec: Message = {
  1: { name: 'parentRef', type: ParentReference },
};

export const IPAddress: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: IPAddressSpec },
};

export const IPBlock: Message = {
  1: { name: 'cidr', type: 'string' },
  2: { name: 'except', type: 'string', holds: 'list' },
};

export const IngressTLS: Message = {
  1: { name: 'hosts', type: 'string', holds: 'list' },
  2: { name: 'secretName', type: 'string', omitsZero: true },
};

export const IngressRuleValue: Message = {
  1: { name: 'http', type: HTTPIngressRuleValue },
};

export const IngressRule: Message = {
  1: { name: 'host', type: 'string', omitsZero: true },
  2: { name: '', type: IngressRuleValue },
};

export const IngressSpec: Message = {
  1: { name: 'defaultBackend', type: IngressBackend },
  2: { name: 'tls', type: IngressTLS, holds: 'list' },
  3: { name: 'rules', type: IngressRule, holds: 'list' },
  4: { name: 'ingressClassName', type: 'string' },
};

export const IngressPortStatus: Message = {
  1: { name: 'port', type: 'int' },
  2: { name: 'protocol', type: 'string' },
  3: { name: 'error', type: 'string' },
};

export const IngressLoadBalancerIngress: Message = {
  1: { name: 'ip', type: 'string', omitsZero: true },
  2: { name: 'hostname', type: 'string', omitsZero: true },
  4: { name: 'ports', type: IngressPortStatus, holds: 'list' },
};

export const IngressLoadBalancerStatus: Message = {
  1: { name: 'ingress', type: IngressLoadBalancerIngress, holds: 'list' },
};

export const IngressStatus: Message = {
  1: { name: 'loadBalancer', type: IngressLoadBalancerStatus },
};

export const Ingress: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: IngressSpec },
  3: { name: 'status', type: IngressStatus },
};

export const IngressClassParametersReference: Message = {
  1: { name: 'apiGroup', type: 'string' },
  2: { name: 'kind', type: 'string' },
  3: { name: 'name', type: 'string' },
  4: { name: 'scope', type: 'string', nulls: true },
  5: { name: 'namespace', type: 'string' },
};

export const IngressClassSpec: Message = {
  1: { name: 'controller', type: 'string', omitsZero: true },
  2: { name: 'parameters', type: IngressClassParametersReference },
};

export const IngressClass: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: IngressClassSpec },
};

export const NetworkPolicyPort: Message = {
  1: { name: 'protocol', type: 'string' },
  2: { name: 'port', type: 'intOrString' },
  3: { name: 'endPort', type: 'int' },
};

export const NetworkPolicyPeer: Message = {
  1: { name: 'podSelector', type: metav1.LabelSelector },
  2: { name: 'namespaceSelector', type: metav1.LabelSelector },
  3: { name: 'ipBlock', type: IPBlock },
};

export const NetworkPolicyIngressRule: Message = {
  1: { name: 'ports', type: NetworkPolicyPort, holds: 'list' },
  2: { name: 'from', type: NetworkPolicyPeer, holds: 'list' },
};

export const NetworkPolicyEgressRule: Message = {
  1: { name: 'ports', type: NetworkPolicyPort, holds: 'list' },
  2: { name: 'to', type: NetworkPolicyPeer, holds: 'list' },
};

export const NetworkPolicySpec: Message = {
  1: { name: 'podSelector', type: metav1.LabelSelector },
  2: { name: 'ingress', type: NetworkPolicyIngressRule, holds: 'list' },
  3: { name: 'egress', type: NetworkPolicyEgressRule, holds: 'list' },
  4: { name: 'policyTypes', type: 'string', holds: 'list' },
};

export const NetworkPolicy: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: NetworkPolicySpec },
};

export const ServiceCIDRSpec: Message = {
  1: { name: 'cidrs', type: 'string', holds: 'list' },
};

export const ServiceCIDRStatus: Message = {
  1: { name: 'conditions', type: metav1.Condition, holds: 'list' },
};

export const ServiceCIDR: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ServiceCIDRSpec },
  3: { name: 'status', type: ServiceCIDRStatus },
};
