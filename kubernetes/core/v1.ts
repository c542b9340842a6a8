// Written by kext from the OpenAPI of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import * as messages from '../../protobuf/core/v1.js';
import type { Kind } from '../../api/kind.js';
import type { ClusterReadMeta, InputMeta, ReadMeta } from '../../api/metadata.js';
import type { Bytes, DateTime, Int32, Int64, IntOrString, Quantity } from '../../api/scalars.js';
import type { Condition, LabelSelector, ListMeta, ObjectMeta } from '../meta/v1.js';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#binding-v1-core */
export interface Binding {
  apiVersion: 'v1';
  kind: 'Binding';
  metadata: ReadMeta;
  target: ObjectReference;
}

export interface BindingInput {
  metadata: InputMeta;
  target: ObjectReference;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#componentstatus-v1-core */
export interface ComponentStatus {
  apiVersion: 'v1';
  kind: 'ComponentStatus';
  metadata: ClusterReadMeta;
  /** @listMapKey type */
  conditions?: ComponentCondition[];
}

export interface ComponentStatusInput {
  metadata: InputMeta;
  conditions?: ComponentCondition[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#configmap-v1-core */
export interface ConfigMap {
  apiVersion: 'v1';
  kind: 'ConfigMap';
  metadata: ReadMeta;
  binaryData?: { [key: string]: Bytes };
  data?: { [key: string]: string };
  immutable?: boolean;
}

export interface ConfigMapInput {
  metadata: InputMeta;
  binaryData?: { [key: string]: Bytes };
  data?: { [key: string]: string };
  immutable?: boolean;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#endpoints-v1-core */
export interface Endpoints {
  apiVersion: 'v1';
  kind: 'Endpoints';
  metadata: ReadMeta;
  subsets?: EndpointSubset[];
}

export interface EndpointsInput {
  metadata: InputMeta;
  subsets?: EndpointSubset[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-core */
export interface Event {
  apiVersion: 'v1';
  kind: 'Event';
  metadata: ReadMeta;
  action?: string;
  count?: Int32;
  eventTime?: DateTime;
  firstTimestamp?: DateTime;
  involvedObject: ObjectReference;
  lastTimestamp?: DateTime;
  message?: string;
  reason?: string;
  related?: ObjectReference;
  reportingComponent?: string;
  reportingInstance?: string;
  series?: EventSeries;
  source?: EventSource;
  type?: string;
}

export interface EventInput {
  metadata: InputMeta;
  action?: string;
  count?: Int32;
  eventTime?: DateTime;
  firstTimestamp?: DateTime;
  involvedObject: ObjectReference;
  lastTimestamp?: DateTime;
  message?: string;
  reason?: string;
  related?: ObjectReference;
  reportingComponent?: string;
  reportingInstance?: string;
  series?: EventSeries;
  source?: EventSource;
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#limitrange-v1-core */
export interface LimitRange {
  apiVersion: 'v1';
  kind: 'LimitRange';
  metadata: ReadMeta;
  spec?: LimitRangeSpec;
}

export interface LimitRangeInput {
  metadata: InputMeta;
  spec?: LimitRangeSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namespace-v1-core */
export interface Namespace {
  apiVersion: 'v1';
  kind: 'Namespace';
  metadata: ClusterReadMeta;
  spec?: NamespaceSpec;
  status?: NamespaceStatus;
}

export interface NamespaceInput {
  metadata: InputMeta;
  spec?: NamespaceSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#node-v1-core */
export interface Node {
  apiVersion: 'v1';
  kind: 'Node';
  metadata: ClusterReadMeta;
  spec?: NodeSpec;
  status?: NodeStatus;
}

export interface NodeInput {
  metadata: InputMeta;
  spec?: NodeSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolume-v1-core */
export interface PersistentVolume {
  apiVersion: 'v1';
  kind: 'PersistentVolume';
  metadata: ClusterReadMeta;
  spec?: PersistentVolumeSpec;
  status?: PersistentVolumeStatus;
}

export interface PersistentVolumeInput {
  metadata: InputMeta;
  spec?: PersistentVolumeSpecInput;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#persistentvolumeclaim-v1-core
 */
export interface PersistentVolumeClaim {
  apiVersion: 'v1';
  kind: 'PersistentVolumeClaim';
  metadata: ReadMeta;
  spec?: PersistentVolumeClaimSpec;
  status?: PersistentVolumeClaimStatus;
}

export interface PersistentVolumeClaimInput {
  metadata: InputMeta;
  spec?: PersistentVolumeClaimSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#pod-v1-core */
export interface Pod {
  apiVersion: 'v1';
  kind: 'Pod';
  metadata: ReadMeta;
  spec?: PodSpec;
  status?: PodStatus;
}

export interface PodInput {
  metadata: InputMeta;
  spec?: PodSpecInput;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#podtemplate-v1-core */
export interface PodTemplate {
  apiVersion: 'v1';
  kind: 'PodTemplate';
  metadata: ReadMeta;
  template?: PodTemplateSpec;
}

export interface PodTemplateInput {
  metadata: InputMeta;
  template?: PodTemplateSpecInput;
}

/**
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicationcontroller-v1-core
 */
export interface ReplicationController {
  apiVersion: 'v1';
  kind: 'ReplicationController';
  metadata: ReadMeta;
  spec?: ReplicationControllerSpec;
  status?: ReplicationControllerStatus;
}

export interface ReplicationControllerInput {
  metadata: InputMeta;
  spec?: ReplicationControllerSpecInput;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#resourcequota-v1-core */
export interface ResourceQuota {
  apiVersion: 'v1';
  kind: 'ResourceQuota';
  metadata: ReadMeta;
  spec?: ResourceQuotaSpec;
  status?: ResourceQuotaStatus;
}

export interface ResourceQuotaInput {
  metadata: InputMeta;
  spec?: ResourceQuotaSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#secret-v1-core */
export interface Secret {
  apiVersion: 'v1';
  kind: 'Secret';
  metadata: ReadMeta;
  data?: { [key: string]: Bytes };
  immutable?: boolean;
  stringData?: { [key: string]: string };
  type?: string;
}

export interface SecretInput {
  metadata: InputMeta;
  data?: { [key: string]: Bytes };
  immutable?: boolean;
  stringData?: { [key: string]: string };
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#service-v1-core */
export interface Service {
  apiVersion: 'v1';
  kind: 'Service';
  metadata: ReadMeta;
  spec?: ServiceSpec;
  status?: ServiceStatus;
}

export interface ServiceInput {
  metadata: InputMeta;
  spec?: ServiceSpecInput;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#serviceaccount-v1-core */
export interface ServiceAccount {
  apiVersion: 'v1';
  kind: 'ServiceAccount';
  metadata: ReadMeta;
  automountServiceAccountToken?: boolean;
  imagePullSecrets?: LocalObjectReference[];
  /** @listMapKey name */
  secrets?: ObjectReference[];
}

export interface ServiceAccountInput {
  metadata: InputMeta;
  automountServiceAccountToken?: boolean;
  imagePullSecrets?: LocalObjectReferenceInput[];
  secrets?: ObjectReference[];
}

export interface AWSElasticBlockStoreVolumeSource {
  fsType?: string;
  partition?: Int32;
  readOnly?: boolean;
  volumeID: string;
}

export interface Affinity {
  nodeAffinity?: NodeAffinity;
  podAffinity?: PodAffinity;
  podAntiAffinity?: PodAntiAffinity;
}

export interface AppArmorProfile {
  localhostProfile?: string;
  type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

export interface AttachedVolume {
  devicePath: string;
  name: string;
}

export interface AzureDiskVolumeSource {
  /** @default "ReadWrite" */
  cachingMode: 'None' | 'ReadOnly' | 'ReadWrite';
  diskName: string;
  diskURI: string;
  /** @default "ext4" */
  fsType: string;
  /** @default "Shared" */
  kind: 'Dedicated' | 'Managed' | 'Shared';
  readOnly?: boolean;
}

export interface AzureDiskVolumeSourceInput extends Omit<AzureDiskVolumeSource, 'cachingMode' | 'fsType' | 'kind'> {
  cachingMode?: 'None' | 'ReadOnly' | 'ReadWrite';
  fsType?: string;
  kind?: 'Dedicated' | 'Managed' | 'Shared';
}

export interface AzureFilePersistentVolumeSource {
  readOnly?: boolean;
  secretName: string;
  secretNamespace?: string;
  shareName: string;
}

export interface AzureFileVolumeSource {
  readOnly?: boolean;
  secretName: string;
  shareName: string;
}

export interface CSIPersistentVolumeSource {
  controllerExpandSecretRef?: SecretReference;
  controllerPublishSecretRef?: SecretReference;
  driver: string;
  fsType?: string;
  nodeExpandSecretRef?: SecretReference;
  nodePublishSecretRef?: SecretReference;
  nodeStageSecretRef?: SecretReference;
  readOnly?: boolean;
  volumeAttributes?: { [key: string]: string };
  volumeHandle: string;
}

export interface CSIVolumeSource {
  driver: string;
  fsType?: string;
  nodePublishSecretRef?: LocalObjectReference;
  readOnly?: boolean;
  volumeAttributes?: { [key: string]: string };
}

export interface CSIVolumeSourceInput extends Omit<CSIVolumeSource, 'nodePublishSecretRef'> {
  nodePublishSecretRef?: LocalObjectReferenceInput;
}

export interface Capabilities {
  add?: string[];
  drop?: string[];
}

export interface CephFSPersistentVolumeSource {
  monitors: string[];
  path?: string;
  readOnly?: boolean;
  secretFile?: string;
  secretRef?: SecretReference;
  user?: string;
}

export interface CephFSVolumeSource {
  monitors: string[];
  path?: string;
  readOnly?: boolean;
  secretFile?: string;
  secretRef?: LocalObjectReference;
  user?: string;
}

export interface CephFSVolumeSourceInput extends Omit<CephFSVolumeSource, 'secretRef'> {
  secretRef?: LocalObjectReferenceInput;
}

export interface CinderPersistentVolumeSource {
  fsType?: string;
  readOnly?: boolean;
  secretRef?: SecretReference;
  volumeID: string;
}

export interface CinderVolumeSource {
  fsType?: string;
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  volumeID: string;
}

export interface CinderVolumeSourceInput extends Omit<CinderVolumeSource, 'secretRef'> {
  secretRef?: LocalObjectReferenceInput;
}

export interface ClientIPConfig {
  timeoutSeconds?: Int32;
}

export interface ClusterTrustBundleProjection {
  labelSelector?: LabelSelector;
  name?: string;
  optional?: boolean;
  path: string;
  signerName?: string;
}

export interface ComponentCondition {
  error?: string;
  message?: string;
  status: string;
  type: string;
}

export interface ComponentStatusList {
  apiVersion?: string;
  items: ComponentStatus[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ConfigMapEnvSource {
  name?: string;
  optional?: boolean;
}

/** @mapType atomic */
export interface ConfigMapKeySelector {
  key: string;
  name?: string;
  optional?: boolean;
}

export interface ConfigMapList {
  apiVersion?: string;
  items: ConfigMap[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ConfigMapNodeConfigSource {
  kubeletConfigKey: string;
  name: string;
  namespace: string;
  resourceVersion?: string;
  uid?: string;
}

export interface ConfigMapProjection {
  items?: KeyToPath[];
  name?: string;
  optional?: boolean;
}

export interface ConfigMapVolumeSource {
  defaultMode?: Int32;
  items?: KeyToPath[];
  name?: string;
  optional?: boolean;
}

export interface Container {
  args?: string[];
  command?: string[];
  /** @listMapKey name */
  env?: EnvVar[];
  envFrom?: EnvFromSource[];
  image?: string;
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  lifecycle?: Lifecycle;
  livenessProbe?: Probe;
  name: string;
  /** @listMapKey containerPort protocol */
  ports?: ContainerPort[];
  readinessProbe?: Probe;
  resizePolicy?: ContainerResizePolicy[];
  resources?: ResourceRequirements;
  restartPolicy?: string;
  restartPolicyRules?: ContainerRestartRule[];
  securityContext?: SecurityContext;
  startupProbe?: Probe;
  stdin?: boolean;
  stdinOnce?: boolean;
  terminationMessagePath?: string;
  terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  tty?: boolean;
  /** @listMapKey devicePath */
  volumeDevices?: VolumeDevice[];
  /** @listMapKey mountPath */
  volumeMounts?: VolumeMount[];
  workingDir?: string;
}

export interface ContainerInput extends Omit<Container, 'ports'> {
  ports?: ContainerPortInput[];
}

export interface ContainerExtendedResourceRequest {
  containerName: string;
  requestName: string;
  resourceName: string;
}

export interface ContainerImage {
  names?: string[];
  sizeBytes?: Int64;
}

export interface ContainerPort {
  containerPort: Int32;
  hostIP?: string;
  hostPort?: Int32;
  name?: string;
  /** @default "TCP" */
  protocol: 'SCTP' | 'TCP' | 'UDP';
}

export interface ContainerPortInput extends Omit<ContainerPort, 'protocol'> {
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

export interface ContainerResizePolicy {
  resourceName: string;
  restartPolicy: string;
}

export interface ContainerRestartRule {
  action: string;
  exitCodes?: ContainerRestartRuleOnExitCodes;
}

export interface ContainerRestartRuleOnExitCodes {
  operator: string;
  /** @listType set */
  values?: Int32[];
}

export interface ContainerState {
  running?: ContainerStateRunning;
  terminated?: ContainerStateTerminated;
  waiting?: ContainerStateWaiting;
}

export interface ContainerStateRunning {
  startedAt?: DateTime;
}

export interface ContainerStateTerminated {
  containerID?: string;
  exitCode: Int32;
  finishedAt?: DateTime;
  message?: string;
  reason?: string;
  signal?: Int32;
  startedAt?: DateTime;
}

export interface ContainerStateWaiting {
  message?: string;
  reason?: string;
}

export interface ContainerStatus {
  allocatedResources?: { [key: string]: Quantity };
  /** @listMapKey name */
  allocatedResourcesStatus?: ResourceStatus[];
  containerID?: string;
  image: string;
  imageID: string;
  lastState?: ContainerState;
  name: string;
  ready: boolean;
  resources?: ResourceRequirements;
  restartCount: Int32;
  started?: boolean;
  state?: ContainerState;
  stopSignal?: 'SIGABRT' | 'SIGALRM' | 'SIGBUS' | 'SIGCHLD' | 'SIGCLD' | 'SIGCONT' | 'SIGFPE' | 'SIGHUP' | 'SIGILL' | 'SIGINT' | 'SIGIO' | 'SIGIOT' | 'SIGKILL' | 'SIGPIPE' | 'SIGPOLL' | 'SIGPROF' | 'SIGPWR' | 'SIGQUIT' | 'SIGRTMAX' | 'SIGRTMAX-1' | 'SIGRTMAX-10' | 'SIGRTMAX-11' | 'SIGRTMAX-12' | 'SIGRTMAX-13' | 'SIGRTMAX-14' | 'SIGRTMAX-2' | 'SIGRTMAX-3' | 'SIGRTMAX-4' | 'SIGRTMAX-5' | 'SIGRTMAX-6' | 'SIGRTMAX-7' | 'SIGRTMAX-8' | 'SIGRTMAX-9' | 'SIGRTMIN' | 'SIGRTMIN+1' | 'SIGRTMIN+10' | 'SIGRTMIN+11' | 'SIGRTMIN+12' | 'SIGRTMIN+13' | 'SIGRTMIN+14' | 'SIGRTMIN+15' | 'SIGRTMIN+2' | 'SIGRTMIN+3' | 'SIGRTMIN+4' | 'SIGRTMIN+5' | 'SIGRTMIN+6' | 'SIGRTMIN+7' | 'SIGRTMIN+8' | 'SIGRTMIN+9' | 'SIGSEGV' | 'SIGSTKFLT' | 'SIGSTOP' | 'SIGSYS' | 'SIGTERM' | 'SIGTRAP' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGURG' | 'SIGUSR1' | 'SIGUSR2' | 'SIGVTALRM' | 'SIGWINCH' | 'SIGXCPU' | 'SIGXFSZ';
  user?: ContainerUser;
  /** @listMapKey mountPath */
  volumeMounts?: VolumeMountStatus[];
}

export interface ContainerUser {
  linux?: LinuxContainerUser;
}

export interface DaemonEndpoint {
  Port: Int32;
}

export interface DownwardAPIProjection {
  items?: DownwardAPIVolumeFile[];
}

export interface DownwardAPIVolumeFile {
  fieldRef?: ObjectFieldSelector;
  mode?: Int32;
  path: string;
  resourceFieldRef?: ResourceFieldSelector;
}

export interface DownwardAPIVolumeSource {
  defaultMode?: Int32;
  items?: DownwardAPIVolumeFile[];
}

export interface EmptyDirVolumeSource {
  medium?: string;
  sizeLimit?: Quantity;
}

/** @mapType atomic */
export interface EndpointAddress {
  hostname?: string;
  ip: string;
  nodeName?: string;
  targetRef?: ObjectReference;
}

/** @mapType atomic */
export interface EndpointPort {
  appProtocol?: string;
  name?: string;
  port: Int32;
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

export interface EndpointSubset {
  addresses?: EndpointAddress[];
  notReadyAddresses?: EndpointAddress[];
  ports?: EndpointPort[];
}

export interface EndpointsList {
  apiVersion?: string;
  items: Endpoints[];
  kind?: string;
  metadata?: ListMeta;
}

export interface EnvFromSource {
  configMapRef?: ConfigMapEnvSource;
  prefix?: string;
  secretRef?: SecretEnvSource;
}

export interface EnvVar {
  name: string;
  value?: string;
  valueFrom?: EnvVarSource;
}

export interface EnvVarSource {
  configMapKeyRef?: ConfigMapKeySelector;
  fieldRef?: ObjectFieldSelector;
  fileKeyRef?: FileKeySelector;
  resourceFieldRef?: ResourceFieldSelector;
  secretKeyRef?: SecretKeySelector;
}

export interface EphemeralContainer {
  args?: string[];
  command?: string[];
  /** @listMapKey name */
  env?: EnvVar[];
  envFrom?: EnvFromSource[];
  image?: string;
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  lifecycle?: Lifecycle;
  livenessProbe?: Probe;
  name: string;
  /** @listMapKey containerPort protocol */
  ports?: ContainerPort[];
  readinessProbe?: Probe;
  resizePolicy?: ContainerResizePolicy[];
  resources?: ResourceRequirements;
  restartPolicy?: string;
  restartPolicyRules?: ContainerRestartRule[];
  securityContext?: SecurityContext;
  startupProbe?: Probe;
  stdin?: boolean;
  stdinOnce?: boolean;
  targetContainerName?: string;
  terminationMessagePath?: string;
  terminationMessagePolicy?: 'FallbackToLogsOnError' | 'File';
  tty?: boolean;
  /** @listMapKey devicePath */
  volumeDevices?: VolumeDevice[];
  /** @listMapKey mountPath */
  volumeMounts?: VolumeMount[];
  workingDir?: string;
}

export interface EphemeralContainerInput extends Omit<EphemeralContainer, 'ports'> {
  ports?: ContainerPortInput[];
}

export interface EphemeralVolumeSource {
  volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

export interface EventList {
  apiVersion?: string;
  items: Event[];
  kind?: string;
  metadata?: ListMeta;
}

export interface EventSeries {
  count?: Int32;
  lastObservedTime?: DateTime;
}

export interface EventSource {
  component?: string;
  host?: string;
}

export interface ExecAction {
  command?: string[];
}

export interface FCVolumeSource {
  fsType?: string;
  lun?: Int32;
  readOnly?: boolean;
  targetWWNs?: string[];
  wwids?: string[];
}

/** @mapType atomic */
export interface FileKeySelector {
  key: string;
  optional?: boolean;
  path: string;
  volumeName: string;
}

export interface FlexPersistentVolumeSource {
  driver: string;
  fsType?: string;
  options?: { [key: string]: string };
  readOnly?: boolean;
  secretRef?: SecretReference;
}

export interface FlexVolumeSource {
  driver: string;
  fsType?: string;
  options?: { [key: string]: string };
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
}

export interface FlexVolumeSourceInput extends Omit<FlexVolumeSource, 'secretRef'> {
  secretRef?: LocalObjectReferenceInput;
}

export interface FlockerVolumeSource {
  datasetName?: string;
  datasetUUID?: string;
}

export interface GCEPersistentDiskVolumeSource {
  fsType?: string;
  partition?: Int32;
  pdName: string;
  readOnly?: boolean;
}

export interface GRPCAction {
  port: Int32;
  service?: string;
}

export interface GitRepoVolumeSource {
  directory?: string;
  repository: string;
  revision?: string;
}

export interface GlusterfsPersistentVolumeSource {
  endpoints: string;
  endpointsNamespace?: string;
  path: string;
  readOnly?: boolean;
}

export interface GlusterfsVolumeSource {
  endpoints: string;
  path: string;
  readOnly?: boolean;
}

export interface HTTPGetAction {
  host?: string;
  httpHeaders?: HTTPHeader[];
  path?: string;
  port: IntOrString;
  scheme?: 'HTTP' | 'HTTPS';
}

export interface HTTPHeader {
  name: string;
  value: string;
}

export interface HostAlias {
  hostnames?: string[];
  ip: string;
}

export interface HostIP {
  ip: string;
}

export interface HostPathVolumeSource {
  path: string;
  type?: '' | 'BlockDevice' | 'CharDevice' | 'Directory' | 'DirectoryOrCreate' | 'File' | 'FileOrCreate' | 'Socket';
}

export interface ISCSIPersistentVolumeSource {
  chapAuthDiscovery?: boolean;
  chapAuthSession?: boolean;
  fsType?: string;
  initiatorName?: string;
  iqn: string;
  /** @default "default" */
  iscsiInterface: string;
  lun: Int32;
  portals?: string[];
  readOnly?: boolean;
  secretRef?: SecretReference;
  targetPortal: string;
}

export interface ISCSIPersistentVolumeSourceInput extends Omit<ISCSIPersistentVolumeSource, 'iscsiInterface'> {
  iscsiInterface?: string;
}

export interface ISCSIVolumeSource {
  chapAuthDiscovery?: boolean;
  chapAuthSession?: boolean;
  fsType?: string;
  initiatorName?: string;
  iqn: string;
  /** @default "default" */
  iscsiInterface: string;
  lun: Int32;
  portals?: string[];
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  targetPortal: string;
}

export interface ISCSIVolumeSourceInput extends Omit<ISCSIVolumeSource, 'iscsiInterface' | 'secretRef'> {
  iscsiInterface?: string;
  secretRef?: LocalObjectReferenceInput;
}

export interface ImageVolumeSource {
  pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  reference?: string;
}

export interface ImageVolumeStatus {
  imageRef: string;
}

export interface KeyToPath {
  key: string;
  mode?: Int32;
  path: string;
}

export interface Lifecycle {
  postStart?: LifecycleHandler;
  preStop?: LifecycleHandler;
  stopSignal?: 'SIGABRT' | 'SIGALRM' | 'SIGBUS' | 'SIGCHLD' | 'SIGCLD' | 'SIGCONT' | 'SIGFPE' | 'SIGHUP' | 'SIGILL' | 'SIGINT' | 'SIGIO' | 'SIGIOT' | 'SIGKILL' | 'SIGPIPE' | 'SIGPOLL' | 'SIGPROF' | 'SIGPWR' | 'SIGQUIT' | 'SIGRTMAX' | 'SIGRTMAX-1' | 'SIGRTMAX-10' | 'SIGRTMAX-11' | 'SIGRTMAX-12' | 'SIGRTMAX-13' | 'SIGRTMAX-14' | 'SIGRTMAX-2' | 'SIGRTMAX-3' | 'SIGRTMAX-4' | 'SIGRTMAX-5' | 'SIGRTMAX-6' | 'SIGRTMAX-7' | 'SIGRTMAX-8' | 'SIGRTMAX-9' | 'SIGRTMIN' | 'SIGRTMIN+1' | 'SIGRTMIN+10' | 'SIGRTMIN+11' | 'SIGRTMIN+12' | 'SIGRTMIN+13' | 'SIGRTMIN+14' | 'SIGRTMIN+15' | 'SIGRTMIN+2' | 'SIGRTMIN+3' | 'SIGRTMIN+4' | 'SIGRTMIN+5' | 'SIGRTMIN+6' | 'SIGRTMIN+7' | 'SIGRTMIN+8' | 'SIGRTMIN+9' | 'SIGSEGV' | 'SIGSTKFLT' | 'SIGSTOP' | 'SIGSYS' | 'SIGTERM' | 'SIGTRAP' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGURG' | 'SIGUSR1' | 'SIGUSR2' | 'SIGVTALRM' | 'SIGWINCH' | 'SIGXCPU' | 'SIGXFSZ';
}

export interface LifecycleHandler {
  exec?: ExecAction;
  httpGet?: HTTPGetAction;
  sleep?: SleepAction;
  tcpSocket?: TCPSocketAction;
}

export interface LimitRangeItem {
  default?: { [key: string]: Quantity };
  defaultRequest?: { [key: string]: Quantity };
  max?: { [key: string]: Quantity };
  maxLimitRequestRatio?: { [key: string]: Quantity };
  min?: { [key: string]: Quantity };
  type: string;
}

export interface LimitRangeList {
  apiVersion?: string;
  items: LimitRange[];
  kind?: string;
  metadata?: ListMeta;
}

export interface LimitRangeSpec {
  limits: LimitRangeItem[];
}

export interface LinuxContainerUser {
  gid: Int64;
  supplementalGroups?: Int64[];
  uid: Int64;
}

export interface LoadBalancerIngress {
  hostname?: string;
  ip?: string;
  ipMode?: string;
  ports?: PortStatus[];
}

export interface LoadBalancerStatus {
  ingress?: LoadBalancerIngress[];
}

/** @mapType atomic */
export interface LocalObjectReference {
  /** @default "" */
  name: string;
}

export interface LocalObjectReferenceInput {
  name?: string;
}

export interface LocalVolumeSource {
  fsType?: string;
  path: string;
}

export interface ModifyVolumeStatus {
  status: 'InProgress' | 'Infeasible' | 'Pending';
  targetVolumeAttributesClassName?: string;
}

export interface NFSVolumeSource {
  path: string;
  readOnly?: boolean;
  server: string;
}

export interface NamespaceCondition {
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface NamespaceList {
  apiVersion?: string;
  items: Namespace[];
  kind?: string;
  metadata?: ListMeta;
}

export interface NamespaceSpec {
  finalizers?: string[];
}

export interface NamespaceStatus {
  /** @listMapKey type */
  conditions?: NamespaceCondition[];
  phase?: 'Active' | 'Terminating';
}

export interface NodeAddress {
  address: string;
  type: string;
}

export interface NodeAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

export interface NodeAllocatableResourceClaimStatus {
  /** @listType set */
  containers?: string[];
  resourceClaimName: string;
  resources: { [key: string]: Quantity };
}

export interface NodeCondition {
  lastHeartbeatTime?: DateTime;
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface NodeConfigSource {
  configMap?: ConfigMapNodeConfigSource;
}

export interface NodeConfigStatus {
  active?: NodeConfigSource;
  assigned?: NodeConfigSource;
  error?: string;
  lastKnownGood?: NodeConfigSource;
}

export interface NodeDaemonEndpoints {
  kubeletEndpoint?: DaemonEndpoint;
}

export interface NodeFeatures {
  supplementalGroupsPolicy?: boolean;
}

export interface NodeList {
  apiVersion?: string;
  items: Node[];
  kind?: string;
  metadata?: ListMeta;
}

export interface NodeRuntimeHandler {
  features?: NodeRuntimeHandlerFeatures;
  name?: string;
}

export interface NodeRuntimeHandlerFeatures {
  recursiveReadOnlyMounts?: boolean;
  userNamespaces?: boolean;
}

/** @mapType atomic */
export interface NodeSelector {
  nodeSelectorTerms: NodeSelectorTerm[];
}

export interface NodeSelectorRequirement {
  key: string;
  operator: 'DoesNotExist' | 'Exists' | 'Gt' | 'In' | 'Lt' | 'NotIn';
  values?: string[];
}

/** @mapType atomic */
export interface NodeSelectorTerm {
  matchExpressions?: NodeSelectorRequirement[];
  matchFields?: NodeSelectorRequirement[];
}

export interface NodeSpec {
  configSource?: NodeConfigSource;
  externalID?: string;
  podCIDR?: string;
  /** @listType set */
  podCIDRs?: string[];
  providerID?: string;
  taints?: Taint[];
  unschedulable?: boolean;
}

export interface NodeStatus {
  /** @listMapKey type */
  addresses?: NodeAddress[];
  allocatable?: { [key: string]: Quantity };
  capacity?: { [key: string]: Quantity };
  /** @listMapKey type */
  conditions?: NodeCondition[];
  config?: NodeConfigStatus;
  daemonEndpoints?: NodeDaemonEndpoints;
  declaredFeatures?: string[];
  features?: NodeFeatures;
  images?: ContainerImage[];
  nodeInfo?: NodeSystemInfo;
  phase?: 'Pending' | 'Running' | 'Terminated';
  runtimeHandlers?: NodeRuntimeHandler[];
  volumesAttached?: AttachedVolume[];
  volumesInUse?: string[];
}

export interface NodeSwapStatus {
  capacity?: Int64;
}

export interface NodeSystemInfo {
  architecture: string;
  bootID: string;
  containerRuntimeVersion: string;
  kernelVersion: string;
  kubeProxyVersion: string;
  kubeletVersion: string;
  machineID: string;
  operatingSystem: string;
  osImage: string;
  swap?: NodeSwapStatus;
  systemUUID: string;
}

/** @mapType atomic */
export interface ObjectFieldSelector {
  apiVersion?: string;
  fieldPath: string;
}

/** @mapType atomic */
export interface ObjectReference {
  apiVersion?: string;
  fieldPath?: string;
  kind?: string;
  name?: string;
  namespace?: string;
  resourceVersion?: string;
  uid?: string;
}

export interface PersistentVolumeClaimCondition {
  lastProbeTime?: DateTime;
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface PersistentVolumeClaimList {
  apiVersion?: string;
  items: PersistentVolumeClaim[];
  kind?: string;
  metadata?: ListMeta;
}

export interface PersistentVolumeClaimSpec {
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  dataSource?: TypedLocalObjectReference;
  dataSourceRef?: TypedObjectReference;
  resources?: VolumeResourceRequirements;
  selector?: LabelSelector;
  storageClassName?: string;
  volumeAttributesClassName?: string;
  volumeMode?: 'Block' | 'Filesystem';
  volumeName?: string;
}

export interface PersistentVolumeClaimStatus {
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  allocatedResourceStatuses?: { [key: string]: 'ControllerResizeInProgress' | 'ControllerResizeInfeasible' | 'NodeResizeInProgress' | 'NodeResizeInfeasible' | 'NodeResizePending' };
  allocatedResources?: { [key: string]: Quantity };
  capacity?: { [key: string]: Quantity };
  /** @listMapKey type */
  conditions?: PersistentVolumeClaimCondition[];
  currentVolumeAttributesClassName?: string;
  modifyVolumeStatus?: ModifyVolumeStatus;
  phase?: 'Bound' | 'Lost' | 'Pending';
}

export interface PersistentVolumeClaimTemplate {
  metadata?: ObjectMeta;
  spec: PersistentVolumeClaimSpec;
}

export interface PersistentVolumeClaimVolumeSource {
  claimName: string;
  readOnly?: boolean;
}

export interface PersistentVolumeList {
  apiVersion?: string;
  items: PersistentVolume[];
  kind?: string;
  metadata?: ListMeta;
}

export interface PersistentVolumeSpec {
  accessModes?: ('ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod')[];
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  azureDisk?: AzureDiskVolumeSource;
  azureFile?: AzureFilePersistentVolumeSource;
  capacity?: { [key: string]: Quantity };
  cephfs?: CephFSPersistentVolumeSource;
  cinder?: CinderPersistentVolumeSource;
  /** @mapType granular */
  claimRef?: ObjectReference;
  csi?: CSIPersistentVolumeSource;
  fc?: FCVolumeSource;
  flexVolume?: FlexPersistentVolumeSource;
  flocker?: FlockerVolumeSource;
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  glusterfs?: GlusterfsPersistentVolumeSource;
  hostPath?: HostPathVolumeSource;
  iscsi?: ISCSIPersistentVolumeSource;
  local?: LocalVolumeSource;
  mountOptions?: string[];
  nfs?: NFSVolumeSource;
  nodeAffinity?: VolumeNodeAffinity;
  persistentVolumeReclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  portworxVolume?: PortworxVolumeSource;
  quobyte?: QuobyteVolumeSource;
  rbd?: RBDPersistentVolumeSource;
  scaleIO?: ScaleIOPersistentVolumeSource;
  storageClassName?: string;
  storageos?: StorageOSPersistentVolumeSource;
  volumeAttributesClassName?: string;
  volumeMode?: 'Block' | 'Filesystem';
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

export interface PersistentVolumeSpecInput extends Omit<PersistentVolumeSpec, 'azureDisk' | 'iscsi' | 'rbd' | 'scaleIO'> {
  azureDisk?: AzureDiskVolumeSourceInput;
  iscsi?: ISCSIPersistentVolumeSourceInput;
  rbd?: RBDPersistentVolumeSourceInput;
  scaleIO?: ScaleIOPersistentVolumeSourceInput;
}

export interface PersistentVolumeStatus {
  lastPhaseTransitionTime?: DateTime;
  message?: string;
  phase?: 'Available' | 'Bound' | 'Failed' | 'Pending' | 'Released';
  reason?: string;
}

export interface PhotonPersistentDiskVolumeSource {
  fsType?: string;
  pdID: string;
}

export interface PodAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

export interface PodAffinityTerm {
  labelSelector?: LabelSelector;
  matchLabelKeys?: string[];
  mismatchLabelKeys?: string[];
  namespaceSelector?: LabelSelector;
  namespaces?: string[];
  topologyKey: string;
}

export interface PodAntiAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

export interface PodCertificateProjection {
  certificateChainPath?: string;
  credentialBundlePath?: string;
  keyPath?: string;
  keyType: string;
  maxExpirationSeconds?: Int32;
  signerName: string;
  userAnnotations?: { [key: string]: string };
}

export interface PodCondition {
  lastProbeTime?: DateTime;
  lastTransitionTime?: DateTime;
  message?: string;
  observedGeneration?: Int64;
  reason?: string;
  status: string;
  type: string;
}

export interface PodDNSConfig {
  nameservers?: string[];
  options?: PodDNSConfigOption[];
  searches?: string[];
}

export interface PodDNSConfigOption {
  name?: string;
  value?: string;
}

export interface PodExtendedResourceClaimStatus {
  requestMappings: ContainerExtendedResourceRequest[];
  resourceClaimName: string;
}

export interface PodIP {
  ip: string;
}

export interface PodList {
  apiVersion?: string;
  items: Pod[];
  kind?: string;
  metadata?: ListMeta;
}

export interface PodOS {
  name: string;
}

export interface PodReadinessGate {
  conditionType: string;
}

export interface PodResourceClaim {
  name: string;
  resourceClaimName?: string;
  resourceClaimTemplateName?: string;
}

export interface PodResourceClaimStatus {
  name: string;
  resourceClaimName?: string;
}

export interface PodSchedulingGate {
  name: string;
}

export interface PodSchedulingGroup {
  podGroupName?: string;
}

export interface PodSecurityContext {
  appArmorProfile?: AppArmorProfile;
  fsGroup?: Int64;
  fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';
  runAsGroup?: Int64;
  runAsNonRoot?: boolean;
  runAsUser?: Int64;
  seLinuxChangePolicy?: string;
  seLinuxOptions?: SELinuxOptions;
  seccompProfile?: SeccompProfile;
  supplementalGroups?: Int64[];
  supplementalGroupsPolicy?: 'Merge' | 'Strict';
  sysctls?: Sysctl[];
  windowsOptions?: WindowsSecurityContextOptions;
}

export interface PodSpec {
  activeDeadlineSeconds?: Int64;
  affinity?: Affinity;
  automountServiceAccountToken?: boolean;
  /** @listMapKey name */
  containers: Container[];
  dnsConfig?: PodDNSConfig;
  dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  enableServiceLinks?: boolean;
  /** @listMapKey name */
  ephemeralContainers?: EphemeralContainer[];
  /** @listMapKey ip */
  hostAliases?: HostAlias[];
  hostIPC?: boolean;
  hostNetwork?: boolean;
  hostPID?: boolean;
  hostUsers?: boolean;
  hostname?: string;
  hostnameOverride?: string;
  /** @listMapKey name */
  imagePullSecrets?: LocalObjectReference[];
  /** @listMapKey name */
  initContainers?: Container[];
  nodeName?: string;
  /** @mapType atomic */
  nodeSelector?: { [key: string]: string };
  os?: PodOS;
  overhead?: { [key: string]: Quantity };
  preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
  priority?: Int32;
  priorityClassName?: string;
  readinessGates?: PodReadinessGate[];
  /** @listMapKey name */
  resourceClaims?: PodResourceClaim[];
  resources?: ResourceRequirements;
  restartPolicy?: 'Always' | 'Never' | 'OnFailure';
  runtimeClassName?: string;
  schedulerName?: string;
  /** @listMapKey name */
  schedulingGates?: PodSchedulingGate[];
  schedulingGroup?: PodSchedulingGroup;
  securityContext?: PodSecurityContext;
  serviceAccount?: string;
  serviceAccountName?: string;
  setHostnameAsFQDN?: boolean;
  shareProcessNamespace?: boolean;
  subdomain?: string;
  terminationGracePeriodSeconds?: Int64;
  tolerations?: Toleration[];
  /** @listMapKey topologyKey whenUnsatisfiable */
  topologySpreadConstraints?: TopologySpreadConstraint[];
  /** @listMapKey name */
  volumes?: Volume[];
}

export interface PodSpecInput extends Omit<PodSpec, 'containers' | 'ephemeralContainers' | 'imagePullSecrets' | 'initContainers' | 'volumes'> {
  containers: ContainerInput[];
  ephemeralContainers?: EphemeralContainerInput[];
  imagePullSecrets?: LocalObjectReferenceInput[];
  initContainers?: ContainerInput[];
  volumes?: VolumeInput[];
}

export interface PodStatus {
  allocatedResources?: { [key: string]: Quantity };
  /** @listMapKey type */
  conditions?: PodCondition[];
  containerStatuses?: ContainerStatus[];
  ephemeralContainerStatuses?: ContainerStatus[];
  extendedResourceClaimStatus?: PodExtendedResourceClaimStatus;
  hostIP?: string;
  hostIPs?: HostIP[];
  initContainerStatuses?: ContainerStatus[];
  message?: string;
  nodeAllocatableResourceClaimStatuses?: NodeAllocatableResourceClaimStatus[];
  nominatedNodeName?: string;
  observedGeneration?: Int64;
  phase?: 'Failed' | 'Pending' | 'Running' | 'Succeeded' | 'Unknown';
  podIP?: string;
  /** @listMapKey ip */
  podIPs?: PodIP[];
  qosClass?: 'BestEffort' | 'Burstable' | 'Guaranteed';
  reason?: string;
  resize?: string;
  /** @listMapKey name */
  resourceClaimStatuses?: PodResourceClaimStatus[];
  resources?: ResourceRequirements;
  startTime?: DateTime;
}

export interface PodTemplateList {
  apiVersion?: string;
  items: PodTemplate[];
  kind?: string;
  metadata?: ListMeta;
}

export interface PodTemplateSpec {
  metadata?: ObjectMeta;
  spec?: PodSpec;
}

export interface PodTemplateSpecInput extends Omit<PodTemplateSpec, 'spec'> {
  spec?: PodSpecInput;
}

export interface PortStatus {
  error?: string;
  port: Int32;
  protocol: 'SCTP' | 'TCP' | 'UDP';
}

export interface PortworxVolumeSource {
  fsType?: string;
  readOnly?: boolean;
  volumeID: string;
}

export interface PreferredSchedulingTerm {
  preference: NodeSelectorTerm;
  weight: Int32;
}

export interface Probe {
  exec?: ExecAction;
  failureThreshold?: Int32;
  grpc?: GRPCAction;
  httpGet?: HTTPGetAction;
  initialDelaySeconds?: Int32;
  periodSeconds?: Int32;
  successThreshold?: Int32;
  tcpSocket?: TCPSocketAction;
  terminationGracePeriodSeconds?: Int64;
  timeoutSeconds?: Int32;
}

export interface ProjectedVolumeSource {
  defaultMode?: Int32;
  sources?: VolumeProjection[];
}

export interface QuobyteVolumeSource {
  group?: string;
  readOnly?: boolean;
  registry: string;
  tenant?: string;
  user?: string;
  volume: string;
}

export interface RBDPersistentVolumeSource {
  fsType?: string;
  image: string;
  /** @default "/etc/ceph/keyring" */
  keyring: string;
  monitors: string[];
  /** @default "rbd" */
  pool: string;
  readOnly?: boolean;
  secretRef?: SecretReference;
  /** @default "admin" */
  user: string;
}

export interface RBDPersistentVolumeSourceInput extends Omit<RBDPersistentVolumeSource, 'keyring' | 'pool' | 'user'> {
  keyring?: string;
  pool?: string;
  user?: string;
}

export interface RBDVolumeSource {
  fsType?: string;
  image: string;
  /** @default "/etc/ceph/keyring" */
  keyring: string;
  monitors: string[];
  /** @default "rbd" */
  pool: string;
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  /** @default "admin" */
  user: string;
}

export interface RBDVolumeSourceInput extends Omit<RBDVolumeSource, 'keyring' | 'pool' | 'secretRef' | 'user'> {
  keyring?: string;
  pool?: string;
  secretRef?: LocalObjectReferenceInput;
  user?: string;
}

export interface ReplicationControllerCondition {
  lastTransitionTime?: DateTime;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

export interface ReplicationControllerList {
  apiVersion?: string;
  items: ReplicationController[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ReplicationControllerSpec {
  minReadySeconds?: Int32;
  /** @default 1 */
  replicas: Int32;
  /** @mapType atomic */
  selector?: { [key: string]: string };
  template?: PodTemplateSpec;
}

export interface ReplicationControllerSpecInput extends Omit<ReplicationControllerSpec, 'replicas' | 'template'> {
  replicas?: Int32;
  template?: PodTemplateSpecInput;
}

export interface ReplicationControllerStatus {
  availableReplicas?: Int32;
  /** @listMapKey type */
  conditions?: ReplicationControllerCondition[];
  fullyLabeledReplicas?: Int32;
  observedGeneration?: Int64;
  readyReplicas?: Int32;
  replicas: Int32;
}

export interface ResourceClaim {
  name: string;
  request?: string;
}

/** @mapType atomic */
export interface ResourceFieldSelector {
  containerName?: string;
  divisor?: Quantity;
  resource: string;
}

export interface ResourceHealth {
  health?: string;
  message?: string;
  resourceID: string;
}

export interface ResourceQuotaList {
  apiVersion?: string;
  items: ResourceQuota[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ResourceQuotaSpec {
  hard?: { [key: string]: Quantity };
  scopeSelector?: ScopeSelector;
  scopes?: ('BestEffort' | 'CrossNamespacePodAffinity' | 'NotBestEffort' | 'NotTerminating' | 'PriorityClass' | 'Terminating' | 'VolumeAttributesClass')[];
}

export interface ResourceQuotaStatus {
  hard?: { [key: string]: Quantity };
  used?: { [key: string]: Quantity };
}

export interface ResourceRequirements {
  /** @listMapKey name */
  claims?: ResourceClaim[];
  limits?: { [key: string]: Quantity };
  requests?: { [key: string]: Quantity };
}

export interface ResourceStatus {
  name: string;
  /** @listMapKey resourceID */
  resources?: ResourceHealth[];
}

export interface SELinuxOptions {
  level?: string;
  role?: string;
  type?: string;
  user?: string;
}

export interface ScaleIOPersistentVolumeSource {
  /** @default "xfs" */
  fsType: string;
  gateway: string;
  protectionDomain?: string;
  readOnly?: boolean;
  secretRef: SecretReference;
  sslEnabled?: boolean;
  /** @default "ThinProvisioned" */
  storageMode: string;
  storagePool?: string;
  system: string;
  volumeName?: string;
}

export interface ScaleIOPersistentVolumeSourceInput extends Omit<ScaleIOPersistentVolumeSource, 'fsType' | 'storageMode'> {
  fsType?: string;
  storageMode?: string;
}

export interface ScaleIOVolumeSource {
  /** @default "xfs" */
  fsType: string;
  gateway: string;
  protectionDomain?: string;
  readOnly?: boolean;
  secretRef: LocalObjectReference;
  sslEnabled?: boolean;
  /** @default "ThinProvisioned" */
  storageMode: string;
  storagePool?: string;
  system: string;
  volumeName?: string;
}

export interface ScaleIOVolumeSourceInput extends Omit<ScaleIOVolumeSource, 'fsType' | 'secretRef' | 'storageMode'> {
  fsType?: string;
  secretRef: LocalObjectReferenceInput;
  storageMode?: string;
}

/** @mapType atomic */
export interface ScopeSelector {
  matchExpressions?: ScopedResourceSelectorRequirement[];
}

export interface ScopedResourceSelectorRequirement {
  operator: 'DoesNotExist' | 'Exists' | 'In' | 'NotIn';
  scopeName: 'BestEffort' | 'CrossNamespacePodAffinity' | 'NotBestEffort' | 'NotTerminating' | 'PriorityClass' | 'Terminating' | 'VolumeAttributesClass';
  values?: string[];
}

export interface SeccompProfile {
  localhostProfile?: string;
  type: 'Localhost' | 'RuntimeDefault' | 'Unconfined';
}

export interface SecretEnvSource {
  name?: string;
  optional?: boolean;
}

/** @mapType atomic */
export interface SecretKeySelector {
  key: string;
  name?: string;
  optional?: boolean;
}

export interface SecretList {
  apiVersion?: string;
  items: Secret[];
  kind?: string;
  metadata?: ListMeta;
}

export interface SecretProjection {
  items?: KeyToPath[];
  name?: string;
  optional?: boolean;
}

/** @mapType atomic */
export interface SecretReference {
  name?: string;
  namespace?: string;
}

export interface SecretVolumeSource {
  defaultMode?: Int32;
  items?: KeyToPath[];
  optional?: boolean;
  secretName?: string;
}

export interface SecurityContext {
  allowPrivilegeEscalation?: boolean;
  appArmorProfile?: AppArmorProfile;
  capabilities?: Capabilities;
  privileged?: boolean;
  procMount?: 'Default' | 'Unmasked';
  readOnlyRootFilesystem?: boolean;
  runAsGroup?: Int64;
  runAsNonRoot?: boolean;
  runAsUser?: Int64;
  seLinuxOptions?: SELinuxOptions;
  seccompProfile?: SeccompProfile;
  windowsOptions?: WindowsSecurityContextOptions;
}

export interface ServiceAccountList {
  apiVersion?: string;
  items: ServiceAccount[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ServiceAccountTokenProjection {
  audience?: string;
  expirationSeconds?: Int64;
  path: string;
}

export interface ServiceList {
  apiVersion?: string;
  items: Service[];
  kind?: string;
  metadata?: ListMeta;
}

export interface ServicePort {
  appProtocol?: string;
  name?: string;
  nodePort?: Int32;
  port: Int32;
  /** @default "TCP" */
  protocol: 'SCTP' | 'TCP' | 'UDP';
  targetPort?: IntOrString;
}

export interface ServicePortInput extends Omit<ServicePort, 'protocol'> {
  protocol?: 'SCTP' | 'TCP' | 'UDP';
}

export interface ServiceSpec {
  allocateLoadBalancerNodePorts?: boolean;
  clusterIP?: string;
  clusterIPs?: string[];
  externalIPs?: string[];
  externalName?: string;
  externalTrafficPolicy?: 'Cluster' | 'Local';
  healthCheckNodePort?: Int32;
  internalTrafficPolicy?: 'Cluster' | 'Local';
  ipFamilies?: ('' | 'IPv4' | 'IPv6')[];
  ipFamilyPolicy?: 'PreferDualStack' | 'RequireDualStack' | 'SingleStack';
  loadBalancerClass?: string;
  loadBalancerIP?: string;
  loadBalancerSourceRanges?: string[];
  /** @listMapKey port protocol */
  ports?: ServicePort[];
  publishNotReadyAddresses?: boolean;
  /** @mapType atomic */
  selector?: { [key: string]: string };
  sessionAffinity?: 'ClientIP' | 'None';
  sessionAffinityConfig?: SessionAffinityConfig;
  trafficDistribution?: string;
  type?: 'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort';
}

export interface ServiceSpecInput extends Omit<ServiceSpec, 'ports'> {
  ports?: ServicePortInput[];
}

export interface ServiceStatus {
  /** @listMapKey type */
  conditions?: Condition[];
  loadBalancer?: LoadBalancerStatus;
}

export interface SessionAffinityConfig {
  clientIP?: ClientIPConfig;
}

export interface SleepAction {
  seconds: Int64;
}

export interface StorageOSPersistentVolumeSource {
  fsType?: string;
  readOnly?: boolean;
  secretRef?: ObjectReference;
  volumeName?: string;
  volumeNamespace?: string;
}

export interface StorageOSVolumeSource {
  fsType?: string;
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  volumeName?: string;
  volumeNamespace?: string;
}

export interface StorageOSVolumeSourceInput extends Omit<StorageOSVolumeSource, 'secretRef'> {
  secretRef?: LocalObjectReferenceInput;
}

export interface Sysctl {
  name: string;
  value: string;
}

export interface TCPSocketAction {
  host?: string;
  port: IntOrString;
}

export interface Taint {
  effect: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  key: string;
  timeAdded?: DateTime;
  value?: string;
}

export interface Toleration {
  effect?: 'NoExecute' | 'NoSchedule' | 'PreferNoSchedule';
  key?: string;
  operator?: 'Equal' | 'Exists' | 'Gt' | 'Lt';
  tolerationSeconds?: Int64;
  value?: string;
}

export interface TopologySelectorLabelRequirement {
  key: string;
  values: string[];
}

/** @mapType atomic */
export interface TopologySelectorTerm {
  matchLabelExpressions?: TopologySelectorLabelRequirement[];
}

export interface TopologySpreadConstraint {
  labelSelector?: LabelSelector;
  matchLabelKeys?: string[];
  maxSkew: Int32;
  minDomains?: Int32;
  nodeAffinityPolicy?: 'Honor' | 'Ignore';
  nodeTaintsPolicy?: 'Honor' | 'Ignore';
  topologyKey: string;
  whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway';
}

/** @mapType atomic */
export interface TypedLocalObjectReference {
  apiGroup?: string;
  kind: string;
  name: string;
}

export interface TypedObjectReference {
  apiGroup?: string;
  kind: string;
  name: string;
  namespace?: string;
}

export interface Volume {
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  azureDisk?: AzureDiskVolumeSource;
  azureFile?: AzureFileVolumeSource;
  cephfs?: CephFSVolumeSource;
  cinder?: CinderVolumeSource;
  configMap?: ConfigMapVolumeSource;
  csi?: CSIVolumeSource;
  downwardAPI?: DownwardAPIVolumeSource;
  emptyDir?: EmptyDirVolumeSource;
  ephemeral?: EphemeralVolumeSource;
  fc?: FCVolumeSource;
  flexVolume?: FlexVolumeSource;
  flocker?: FlockerVolumeSource;
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  gitRepo?: GitRepoVolumeSource;
  glusterfs?: GlusterfsVolumeSource;
  hostPath?: HostPathVolumeSource;
  image?: ImageVolumeSource;
  iscsi?: ISCSIVolumeSource;
  name: string;
  nfs?: NFSVolumeSource;
  persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  portworxVolume?: PortworxVolumeSource;
  projected?: ProjectedVolumeSource;
  quobyte?: QuobyteVolumeSource;
  rbd?: RBDVolumeSource;
  scaleIO?: ScaleIOVolumeSource;
  secret?: SecretVolumeSource;
  storageos?: StorageOSVolumeSource;
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

export interface VolumeInput extends Omit<Volume, 'azureDisk' | 'cephfs' | 'cinder' | 'csi' | 'flexVolume' | 'iscsi' | 'rbd' | 'scaleIO' | 'storageos'> {
  azureDisk?: AzureDiskVolumeSourceInput;
  cephfs?: CephFSVolumeSourceInput;
  cinder?: CinderVolumeSourceInput;
  csi?: CSIVolumeSourceInput;
  flexVolume?: FlexVolumeSourceInput;
  iscsi?: ISCSIVolumeSourceInput;
  rbd?: RBDVolumeSourceInput;
  scaleIO?: ScaleIOVolumeSourceInput;
  storageos?: StorageOSVolumeSourceInput;
}

export interface VolumeDevice {
  devicePath: string;
  name: string;
}

export interface VolumeMount {
  mountPath: string;
  mountPropagation?: 'Bidirectional' | 'HostToContainer' | 'None';
  name: string;
  readOnly?: boolean;
  recursiveReadOnly?: string;
  subPath?: string;
  subPathExpr?: string;
}

export interface VolumeMountStatus {
  mountPath: string;
  name: string;
  readOnly?: boolean;
  recursiveReadOnly?: string;
  volumeStatus?: VolumeStatus;
}

export interface VolumeNodeAffinity {
  required?: NodeSelector;
}

export interface VolumeProjection {
  clusterTrustBundle?: ClusterTrustBundleProjection;
  configMap?: ConfigMapProjection;
  downwardAPI?: DownwardAPIProjection;
  podCertificate?: PodCertificateProjection;
  secret?: SecretProjection;
  serviceAccountToken?: ServiceAccountTokenProjection;
}

export interface VolumeResourceRequirements {
  limits?: { [key: string]: Quantity };
  requests?: { [key: string]: Quantity };
}

export interface VolumeStatus {
  image?: ImageVolumeStatus;
}

export interface VsphereVirtualDiskVolumeSource {
  fsType?: string;
  storagePolicyID?: string;
  storagePolicyName?: string;
  volumePath: string;
}

export interface WeightedPodAffinityTerm {
  podAffinityTerm: PodAffinityTerm;
  weight: Int32;
}

export interface WindowsSecurityContextOptions {
  gmsaCredentialSpec?: string;
  gmsaCredentialSpecName?: string;
  hostProcess?: boolean;
  runAsUserName?: string;
}

export interface EmbeddedPersistentVolumeClaim {
  apiVersion?: string;
  kind?: string;
  metadata?: ObjectMeta;
  spec?: PersistentVolumeClaimSpec;
  status?: PersistentVolumeClaimStatus;
}

export const Binding: Kind<Binding, BindingInput, '', 'v1', 'Binding', 'bindings', 'Namespaced'> = { group: '', version: 'v1', kind: 'Binding', plural: 'bindings', scope: 'Namespaced' };

export const ComponentStatus: Kind<ComponentStatus, ComponentStatusInput, '', 'v1', 'ComponentStatus', 'componentstatuses', 'Cluster'> = { group: '', version: 'v1', kind: 'ComponentStatus', plural: 'componentstatuses', scope: 'Cluster', protobuf: messages.ComponentStatus };

export const ConfigMap: Kind<ConfigMap, ConfigMapInput, '', 'v1', 'ConfigMap', 'configmaps', 'Namespaced'> = { group: '', version: 'v1', kind: 'ConfigMap', plural: 'configmaps', scope: 'Namespaced', protobuf: messages.ConfigMap };

export const Endpoints: Kind<Endpoints, EndpointsInput, '', 'v1', 'Endpoints', 'endpoints', 'Namespaced'> = { group: '', version: 'v1', kind: 'Endpoints', plural: 'endpoints', scope: 'Namespaced', protobuf: messages.Endpoints };

export const Event: Kind<Event, EventInput, '', 'v1', 'Event', 'events', 'Namespaced'> = { group: '', version: 'v1', kind: 'Event', plural: 'events', scope: 'Namespaced', protobuf: messages.Event };

export const LimitRange: Kind<LimitRange, LimitRangeInput, '', 'v1', 'LimitRange', 'limitranges', 'Namespaced'> = { group: '', version: 'v1', kind: 'LimitRange', plural: 'limitranges', scope: 'Namespaced', protobuf: messages.LimitRange };

export const Namespace: Kind<Namespace, NamespaceInput, '', 'v1', 'Namespace', 'namespaces', 'Cluster'> = { group: '', version: 'v1', kind: 'Namespace', plural: 'namespaces', scope: 'Cluster', protobuf: messages.Namespace };

export const Node: Kind<Node, NodeInput, '', 'v1', 'Node', 'nodes', 'Cluster'> = { group: '', version: 'v1', kind: 'Node', plural: 'nodes', scope: 'Cluster', protobuf: messages.Node };

export const PersistentVolume: Kind<PersistentVolume, PersistentVolumeInput, '', 'v1', 'PersistentVolume', 'persistentvolumes', 'Cluster'> = { group: '', version: 'v1', kind: 'PersistentVolume', plural: 'persistentvolumes', scope: 'Cluster', protobuf: messages.PersistentVolume };

export const PersistentVolumeClaim: Kind<PersistentVolumeClaim, PersistentVolumeClaimInput, '', 'v1', 'PersistentVolumeClaim', 'persistentvolumeclaims', 'Namespaced'> = { group: '', version: 'v1', kind: 'PersistentVolumeClaim', plural: 'persistentvolumeclaims', scope: 'Namespaced', protobuf: messages.PersistentVolumeClaim };

export const Pod: Kind<Pod, PodInput, '', 'v1', 'Pod', 'pods', 'Namespaced'> = { group: '', version: 'v1', kind: 'Pod', plural: 'pods', scope: 'Namespaced', protobuf: messages.Pod };

export const PodTemplate: Kind<PodTemplate, PodTemplateInput, '', 'v1', 'PodTemplate', 'podtemplates', 'Namespaced'> = { group: '', version: 'v1', kind: 'PodTemplate', plural: 'podtemplates', scope: 'Namespaced', protobuf: messages.PodTemplate };

export const ReplicationController: Kind<ReplicationController, ReplicationControllerInput, '', 'v1', 'ReplicationController', 'replicationcontrollers', 'Namespaced'> = { group: '', version: 'v1', kind: 'ReplicationController', plural: 'replicationcontrollers', scope: 'Namespaced', protobuf: messages.ReplicationController };

export const ResourceQuota: Kind<ResourceQuota, ResourceQuotaInput, '', 'v1', 'ResourceQuota', 'resourcequotas', 'Namespaced'> = { group: '', version: 'v1', kind: 'ResourceQuota', plural: 'resourcequotas', scope: 'Namespaced', protobuf: messages.ResourceQuota };

export const Secret: Kind<Secret, SecretInput, '', 'v1', 'Secret', 'secrets', 'Namespaced'> = { group: '', version: 'v1', kind: 'Secret', plural: 'secrets', scope: 'Namespaced', protobuf: messages.Secret };

export const Service: Kind<Service, ServiceInput, '', 'v1', 'Service', 'services', 'Namespaced'> = { group: '', version: 'v1', kind: 'Service', plural: 'services', scope: 'Namespaced', protobuf: messages.Service };

export const ServiceAccount: Kind<ServiceAccount, ServiceAccountInput, '', 'v1', 'ServiceAccount', 'serviceaccounts', 'Namespaced'> = { group: '', version: 'v1', kind: 'ServiceAccount', plural: 'serviceaccounts', scope: 'Namespaced', protobuf: messages.ServiceAccount };
