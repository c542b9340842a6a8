// Written by kext from the Go types of Kubernetes 1.36: `npm run kubernetes`. Do not edit.
import type { Message } from '../../api/message.js';
import * as metav1 from '../meta/v1.js';

export const HostPathVolumeSource: Message = {
  1: { name: 'path', type: 'string' },
  2: { name: 'type', type: 'string' },
};

export const EmptyDirVolumeSource: Message = {
  1: { name: 'medium', type: 'string', omitsZero: true },
  2: { name: 'sizeLimit', type: 'quantity' },
};

export const GCEPersistentDiskVolumeSource: Message = {
  1: { name: 'pdName', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
  3: { name: 'partition', type: 'int', omitsZero: true },
  4: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const AWSElasticBlockStoreVolumeSource: Message = {
  1: { name: 'volumeID', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
  3: { name: 'partition', type: 'int', omitsZero: true },
  4: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const GitRepoVolumeSource: Message = {
  1: { name: 'repository', type: 'string' },
  2: { name: 'revision', type: 'string', omitsZero: true },
  3: { name: 'directory', type: 'string', omitsZero: true },
};

export const KeyToPath: Message = {
  1: { name: 'key', type: 'string' },
  2: { name: 'path', type: 'string' },
  3: { name: 'mode', type: 'int' },
};

export const SecretVolumeSource: Message = {
  1: { name: 'secretName', type: 'string', omitsZero: true },
  2: { name: 'items', type: KeyToPath, holds: 'list' },
  3: { name: 'defaultMode', type: 'int' },
  4: { name: 'optional', type: 'bool' },
};

export const NFSVolumeSource: Message = {
  1: { name: 'server', type: 'string' },
  2: { name: 'path', type: 'string' },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const LocalObjectReference: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
};

export const ISCSIVolumeSource: Message = {
  1: { name: 'targetPortal', type: 'string' },
  2: { name: 'iqn', type: 'string' },
  3: { name: 'lun', type: 'int' },
  4: { name: 'iscsiInterface', type: 'string', omitsZero: true },
  5: { name: 'fsType', type: 'string', omitsZero: true },
  6: { name: 'readOnly', type: 'bool', omitsZero: true },
  7: { name: 'portals', type: 'string', holds: 'list' },
  8: { name: 'chapAuthDiscovery', type: 'bool', omitsZero: true },
  10: { name: 'secretRef', type: LocalObjectReference },
  11: { name: 'chapAuthSession', type: 'bool', omitsZero: true },
  12: { name: 'initiatorName', type: 'string' },
};

export const GlusterfsVolumeSource: Message = {
  1: { name: 'endpoints', type: 'string' },
  2: { name: 'path', type: 'string' },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const PersistentVolumeClaimVolumeSource: Message = {
  1: { name: 'claimName', type: 'string' },
  2: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const RBDVolumeSource: Message = {
  1: { name: 'monitors', type: 'string', holds: 'list', nulls: true },
  2: { name: 'image', type: 'string' },
  3: { name: 'fsType', type: 'string', omitsZero: true },
  4: { name: 'pool', type: 'string', omitsZero: true },
  5: { name: 'user', type: 'string', omitsZero: true },
  6: { name: 'keyring', type: 'string', omitsZero: true },
  7: { name: 'secretRef', type: LocalObjectReference },
  8: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const FlexVolumeSource: Message = {
  1: { name: 'driver', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
  3: { name: 'secretRef', type: LocalObjectReference },
  4: { name: 'readOnly', type: 'bool', omitsZero: true },
  5: { name: 'options', type: 'string', holds: 'map' },
};

export const CinderVolumeSource: Message = {
  1: { name: 'volumeID', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
  4: { name: 'secretRef', type: LocalObjectReference },
};

export const CephFSVolumeSource: Message = {
  1: { name: 'monitors', type: 'string', holds: 'list', nulls: true },
  2: { name: 'path', type: 'string', omitsZero: true },
  3: { name: 'user', type: 'string', omitsZero: true },
  4: { name: 'secretFile', type: 'string', omitsZero: true },
  5: { name: 'secretRef', type: LocalObjectReference },
  6: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const FlockerVolumeSource: Message = {
  1: { name: 'datasetName', type: 'string', omitsZero: true },
  2: { name: 'datasetUUID', type: 'string', omitsZero: true },
};

export const ObjectFieldSelector: Message = {
  1: { name: 'apiVersion', type: 'string', omitsZero: true },
  2: { name: 'fieldPath', type: 'string' },
};

export const ResourceFieldSelector: Message = {
  1: { name: 'containerName', type: 'string', omitsZero: true },
  2: { name: 'resource', type: 'string' },
  3: { name: 'divisor', type: 'quantity' },
};

export const DownwardAPIVolumeFile: Message = {
  1: { name: 'path', type: 'string' },
  2: { name: 'fieldRef', type: ObjectFieldSelector },
  3: { name: 'resourceFieldRef', type: ResourceFieldSelector },
  4: { name: 'mode', type: 'int' },
};

export const DownwardAPIVolumeSource: Message = {
  1: { name: 'items', type: DownwardAPIVolumeFile, holds: 'list' },
  2: { name: 'defaultMode', type: 'int' },
};

export const FCVolumeSource: Message = {
  1: { name: 'targetWWNs', type: 'string', holds: 'list' },
  2: { name: 'lun', type: 'int' },
  3: { name: 'fsType', type: 'string', omitsZero: true },
  4: { name: 'readOnly', type: 'bool', omitsZero: true },
  5: { name: 'wwids', type: 'string', holds: 'list' },
};

export const AzureFileVolumeSource: Message = {
  1: { name: 'secretName', type: 'string' },
  2: { name: 'shareName', type: 'string' },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const ConfigMapVolumeSource: Message = {
  1: { name: '', type: LocalObjectReference },
  2: { name: 'items', type: KeyToPath, holds: 'list' },
  3: { name: 'defaultMode', type: 'int' },
  4: { name: 'optional', type: 'bool' },
};

export const VsphereVirtualDiskVolumeSource: Message = {
  1: { name: 'volumePath', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
  3: { name: 'storagePolicyName', type: 'string', omitsZero: true },
  4: { name: 'storagePolicyID', type: 'string', omitsZero: true },
};

export const QuobyteVolumeSource: Message = {
  1: { name: 'registry', type: 'string' },
  2: { name: 'volume', type: 'string' },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
  4: { name: 'user', type: 'string', omitsZero: true },
  5: { name: 'group', type: 'string', omitsZero: true },
  6: { name: 'tenant', type: 'string', omitsZero: true },
};

export const AzureDiskVolumeSource: Message = {
  1: { name: 'diskName', type: 'string' },
  2: { name: 'diskURI', type: 'string' },
  3: { name: 'cachingMode', type: 'string' },
  4: { name: 'fsType', type: 'string' },
  5: { name: 'readOnly', type: 'bool' },
  6: { name: 'kind', type: 'string' },
};

export const PhotonPersistentDiskVolumeSource: Message = {
  1: { name: 'pdID', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
};

export const PortworxVolumeSource: Message = {
  1: { name: 'volumeID', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const ScaleIOVolumeSource: Message = {
  1: { name: 'gateway', type: 'string' },
  2: { name: 'system', type: 'string' },
  3: { name: 'secretRef', type: LocalObjectReference, nulls: true },
  4: { name: 'sslEnabled', type: 'bool', omitsZero: true },
  5: { name: 'protectionDomain', type: 'string', omitsZero: true },
  6: { name: 'storagePool', type: 'string', omitsZero: true },
  7: { name: 'storageMode', type: 'string', omitsZero: true },
  8: { name: 'volumeName', type: 'string', omitsZero: true },
  9: { name: 'fsType', type: 'string', omitsZero: true },
  10: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const SecretProjection: Message = {
  1: { name: '', type: LocalObjectReference },
  2: { name: 'items', type: KeyToPath, holds: 'list' },
  4: { name: 'optional', type: 'bool' },
};

export const DownwardAPIProjection: Message = {
  1: { name: 'items', type: DownwardAPIVolumeFile, holds: 'list' },
};

export const ConfigMapProjection: Message = {
  1: { name: '', type: LocalObjectReference },
  2: { name: 'items', type: KeyToPath, holds: 'list' },
  4: { name: 'optional', type: 'bool' },
};

export const ServiceAccountTokenProjection: Message = {
  1: { name: 'audience', type: 'string', omitsZero: true },
  2: { name: 'expirationSeconds', type: 'int' },
  3: { name: 'path', type: 'string' },
};

export const ClusterTrustBundleProjection: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'signerName', type: 'string' },
  3: { name: 'labelSelector', type: metav1.LabelSelector },
  4: { name: 'path', type: 'string' },
  5: { name: 'optional', type: 'bool' },
};

export const PodCertificateProjection: Message = {
  1: { name: 'signerName', type: 'string', omitsZero: true },
  2: { name: 'keyType', type: 'string', omitsZero: true },
  3: { name: 'maxExpirationSeconds', type: 'int' },
  4: { name: 'credentialBundlePath', type: 'string', omitsZero: true },
  5: { name: 'keyPath', type: 'string', omitsZero: true },
  6: { name: 'certificateChainPath', type: 'string', omitsZero: true },
  7: { name: 'userAnnotations', type: 'string', holds: 'map' },
};

export const VolumeProjection: Message = {
  1: { name: 'secret', type: SecretProjection },
  2: { name: 'downwardAPI', type: DownwardAPIProjection },
  3: { name: 'configMap', type: ConfigMapProjection },
  4: { name: 'serviceAccountToken', type: ServiceAccountTokenProjection },
  5: { name: 'clusterTrustBundle', type: ClusterTrustBundleProjection },
  6: { name: 'podCertificate', type: PodCertificateProjection },
};

export const ProjectedVolumeSource: Message = {
  1: { name: 'sources', type: VolumeProjection, holds: 'list', nulls: true },
  2: { name: 'defaultMode', type: 'int' },
};

export const StorageOSVolumeSource: Message = {
  1: { name: 'volumeName', type: 'string', omitsZero: true },
  2: { name: 'volumeNamespace', type: 'string', omitsZero: true },
  3: { name: 'fsType', type: 'string', omitsZero: true },
  4: { name: 'readOnly', type: 'bool', omitsZero: true },
  5: { name: 'secretRef', type: LocalObjectReference },
};

export const CSIVolumeSource: Message = {
  1: { name: 'driver', type: 'string' },
  2: { name: 'readOnly', type: 'bool' },
  3: { name: 'fsType', type: 'string' },
  4: { name: 'volumeAttributes', type: 'string', holds: 'map' },
  5: { name: 'nodePublishSecretRef', type: LocalObjectReference },
};

export const VolumeResourceRequirements: Message = {
  1: { name: 'limits', type: 'quantity', holds: 'map' },
  2: { name: 'requests', type: 'quantity', holds: 'map' },
};

export const TypedLocalObjectReference: Message = {
  1: { name: 'apiGroup', type: 'string', nulls: true },
  2: { name: 'kind', type: 'string' },
  3: { name: 'name', type: 'string' },
};

export const TypedObjectReference: Message = {
  1: { name: 'apiGroup', type: 'string', nulls: true },
  2: { name: 'kind', type: 'string' },
  3: { name: 'name', type: 'string' },
  4: { name: 'namespace', type: 'string' },
};

export const PersistentVolumeClaimSpec: Message = {
  1: { name: 'accessModes', type: 'string', holds: 'list' },
  2: { name: 'resources', type: VolumeResourceRequirements },
  3: { name: 'volumeName', type: 'string', omitsZero: true },
  4: { name: 'selector', type: metav1.LabelSelector },
  5: { name: 'storageClassName', type: 'string' },
  6: { name: 'volumeMode', type: 'string' },
  7: { name: 'dataSource', type: TypedLocalObjectReference },
  8: { name: 'dataSourceRef', type: TypedObjectReference },
  9: { name: 'volumeAttributesClassName', type: 'string' },
};

export const PersistentVolumeClaimTemplate: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: PersistentVolumeClaimSpec },
};

export const EphemeralVolumeSource: Message = {
  1: { name: 'volumeClaimTemplate', type: PersistentVolumeClaimTemplate },
};

export const ImageVolumeSource: Message = {
  1: { name: 'reference', type: 'string', omitsZero: true },
  2: { name: 'pullPolicy', type: 'string', omitsZero: true },
};

export const VolumeSource: Message = {
  1: { name: 'hostPath', type: HostPathVolumeSource },
  2: { name: 'emptyDir', type: EmptyDirVolumeSource },
  3: { name: 'gcePersistentDisk', type: GCEPersistentDiskVolumeSource },
  4: { name: 'awsElasticBlockStore', type: AWSElasticBlockStoreVolumeSource },
  5: { name: 'gitRepo', type: GitRepoVolumeSource },
  6: { name: 'secret', type: SecretVolumeSource },
  7: { name: 'nfs', type: NFSVolumeSource },
  8: { name: 'iscsi', type: ISCSIVolumeSource },
  9: { name: 'glusterfs', type: GlusterfsVolumeSource },
  10: { name: 'persistentVolumeClaim', type: PersistentVolumeClaimVolumeSource },
  11: { name: 'rbd', type: RBDVolumeSource },
  12: { name: 'flexVolume', type: FlexVolumeSource },
  13: { name: 'cinder', type: CinderVolumeSource },
  14: { name: 'cephfs', type: CephFSVolumeSource },
  15: { name: 'flocker', type: FlockerVolumeSource },
  16: { name: 'downwardAPI', type: DownwardAPIVolumeSource },
  17: { name: 'fc', type: FCVolumeSource },
  18: { name: 'azureFile', type: AzureFileVolumeSource },
  19: { name: 'configMap', type: ConfigMapVolumeSource },
  20: { name: 'vsphereVolume', type: VsphereVirtualDiskVolumeSource },
  21: { name: 'quobyte', type: QuobyteVolumeSource },
  22: { name: 'azureDisk', type: AzureDiskVolumeSource },
  23: { name: 'photonPersistentDisk', type: PhotonPersistentDiskVolumeSource },
  24: { name: 'portworxVolume', type: PortworxVolumeSource },
  25: { name: 'scaleIO', type: ScaleIOVolumeSource },
  26: { name: 'projected', type: ProjectedVolumeSource },
  27: { name: 'storageos', type: StorageOSVolumeSource },
  28: { name: 'csi', type: CSIVolumeSource },
  29: { name: 'ephemeral', type: EphemeralVolumeSource },
  30: { name: 'image', type: ImageVolumeSource },
};

export const Volume: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: '', type: VolumeSource },
};

export const ContainerPort: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'hostPort', type: 'int', omitsZero: true },
  3: { name: 'containerPort', type: 'int' },
  4: { name: 'protocol', type: 'string', omitsZero: true },
  5: { name: 'hostIP', type: 'string', omitsZero: true },
};

export const ConfigMapKeySelector: Message = {
  1: { name: '', type: LocalObjectReference },
  2: { name: 'key', type: 'string' },
  3: { name: 'optional', type: 'bool' },
};

export const SecretKeySelector: Message = {
  1: { name: '', type: LocalObjectReference },
  2: { name: 'key', type: 'string' },
  3: { name: 'optional', type: 'bool' },
};

export const FileKeySelector: Message = {
  1: { name: 'volumeName', type: 'string' },
  2: { name: 'path', type: 'string' },
  3: { name: 'key', type: 'string' },
  4: { name: 'optional', type: 'bool' },
};

export const EnvVarSource: Message = {
  1: { name: 'fieldRef', type: ObjectFieldSelector },
  2: { name: 'resourceFieldRef', type: ResourceFieldSelector },
  3: { name: 'configMapKeyRef', type: ConfigMapKeySelector },
  4: { name: 'secretKeyRef', type: SecretKeySelector },
  5: { name: 'fileKeyRef', type: FileKeySelector },
};

export const EnvVar: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'value', type: 'string', omitsZero: true },
  3: { name: 'valueFrom', type: EnvVarSource },
};

export const ResourceClaim: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'request', type: 'string', omitsZero: true },
};

export const ResourceRequirements: Message = {
  1: { name: 'limits', type: 'quantity', holds: 'map' },
  2: { name: 'requests', type: 'quantity', holds: 'map' },
  3: { name: 'claims', type: ResourceClaim, holds: 'list' },
};

export const VolumeMount: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'readOnly', type: 'bool', omitsZero: true },
  3: { name: 'mountPath', type: 'string' },
  4: { name: 'subPath', type: 'string', omitsZero: true },
  5: { name: 'mountPropagation', type: 'string' },
  6: { name: 'subPathExpr', type: 'string', omitsZero: true },
  7: { name: 'recursiveReadOnly', type: 'string' },
};

export const ExecAction: Message = {
  1: { name: 'command', type: 'string', holds: 'list' },
};

export const HTTPHeader: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'value', type: 'string' },
};

export const HTTPGetAction: Message = {
  1: { name: 'path', type: 'string', omitsZero: true },
  2: { name: 'port', type: 'intOrString' },
  3: { name: 'host', type: 'string', omitsZero: true },
  4: { name: 'scheme', type: 'string', omitsZero: true },
  5: { name: 'httpHeaders', type: HTTPHeader, holds: 'list' },
};

export const TCPSocketAction: Message = {
  1: { name: 'port', type: 'intOrString' },
  2: { name: 'host', type: 'string', omitsZero: true },
};

export const GRPCAction: Message = {
  1: { name: 'port', type: 'int' },
  2: { name: 'service', type: 'string', nulls: true },
};

export const ProbeHandler: Message = {
  1: { name: 'exec', type: ExecAction },
  2: { name: 'httpGet', type: HTTPGetAction },
  3: { name: 'tcpSocket', type: TCPSocketAction },
  4: { name: 'grpc', type: GRPCAction },
};

export const Probe: Message = {
  1: { name: '', type: ProbeHandler },
  2: { name: 'initialDelaySeconds', type: 'int', omitsZero: true },
  3: { name: 'timeoutSeconds', type: 'int', omitsZero: true },
  4: { name: 'periodSeconds', type: 'int', omitsZero: true },
  5: { name: 'successThreshold', type: 'int', omitsZero: true },
  6: { name: 'failureThreshold', type: 'int', omitsZero: true },
  7: { name: 'terminationGracePeriodSeconds', type: 'int' },
};

export const SleepAction: Message = {
  1: { name: 'seconds', type: 'int' },
};

export const LifecycleHandler: Message = {
  1: { name: 'exec', type: ExecAction },
  2: { name: 'httpGet', type: HTTPGetAction },
  3: { name: 'tcpSocket', type: TCPSocketAction },
  4: { name: 'sleep', type: SleepAction },
};

export const Lifecycle: Message = {
  1: { name: 'postStart', type: LifecycleHandler },
  2: { name: 'preStop', type: LifecycleHandler },
  3: { name: 'stopSignal', type: 'string' },
};

export const Capabilities: Message = {
  1: { name: 'add', type: 'string', holds: 'list' },
  2: { name: 'drop', type: 'string', holds: 'list' },
};

export const SELinuxOptions: Message = {
  1: { name: 'user', type: 'string', omitsZero: true },
  2: { name: 'role', type: 'string', omitsZero: true },
  3: { name: 'type', type: 'string', omitsZero: true },
  4: { name: 'level', type: 'string', omitsZero: true },
};

export const WindowsSecurityContextOptions: Message = {
  1: { name: 'gmsaCredentialSpecName', type: 'string' },
  2: { name: 'gmsaCredentialSpec', type: 'string' },
  3: { name: 'runAsUserName', type: 'string' },
  4: { name: 'hostProcess', type: 'bool' },
};

export const SeccompProfile: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'localhostProfile', type: 'string' },
};

export const AppArmorProfile: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'localhostProfile', type: 'string' },
};

export const SecurityContext: Message = {
  1: { name: 'capabilities', type: Capabilities },
  2: { name: 'privileged', type: 'bool' },
  3: { name: 'seLinuxOptions', type: SELinuxOptions },
  4: { name: 'runAsUser', type: 'int' },
  5: { name: 'runAsNonRoot', type: 'bool' },
  6: { name: 'readOnlyRootFilesystem', type: 'bool' },
  7: { name: 'allowPrivilegeEscalation', type: 'bool' },
  8: { name: 'runAsGroup', type: 'int' },
  9: { name: 'procMount', type: 'string' },
  10: { name: 'windowsOptions', type: WindowsSecurityContextOptions },
  11: { name: 'seccompProfile', type: SeccompProfile },
  12: { name: 'appArmorProfile', type: AppArmorProfile },
};

export const ConfigMapEnvSource: Message = {
  1: { name: '', type: LocalObjectReference },
  2: { name: 'optional', type: 'bool' },
};

export const SecretEnvSource: Message = {
  1: { name: '', type: LocalObjectReference },
  2: { name: 'optional', type: 'bool' },
};

export const EnvFromSource: Message = {
  1: { name: 'prefix', type: 'string', omitsZero: true },
  2: { name: 'configMapRef', type: ConfigMapEnvSource },
  3: { name: 'secretRef', type: SecretEnvSource },
};

export const VolumeDevice: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'devicePath', type: 'string' },
};

export const ContainerResizePolicy: Message = {
  1: { name: 'resourceName', type: 'string' },
  2: { name: 'restartPolicy', type: 'string' },
};

export const ContainerRestartRuleOnExitCodes: Message = {
  1: { name: 'operator', type: 'string', omitsZero: true },
  2: { name: 'values', type: 'int', holds: 'list' },
};

export const ContainerRestartRule: Message = {
  1: { name: 'action', type: 'string', omitsZero: true },
  2: { name: 'exitCodes', type: ContainerRestartRuleOnExitCodes },
};

export const Container: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'image', type: 'string', omitsZero: true },
  3: { name: 'command', type: 'string', holds: 'list' },
  4: { name: 'args', type: 'string', holds: 'list' },
  5: { name: 'workingDir', type: 'string', omitsZero: true },
  6: { name: 'ports', type: ContainerPort, holds: 'list' },
  7: { name: 'env', type: EnvVar, holds: 'list' },
  8: { name: 'resources', type: ResourceRequirements },
  9: { name: 'volumeMounts', type: VolumeMount, holds: 'list' },
  10: { name: 'livenessProbe', type: Probe },
  11: { name: 'readinessProbe', type: Probe },
  12: { name: 'lifecycle', type: Lifecycle },
  13: { name: 'terminationMessagePath', type: 'string', omitsZero: true },
  14: { name: 'imagePullPolicy', type: 'string', omitsZero: true },
  15: { name: 'securityContext', type: SecurityContext },
  16: { name: 'stdin', type: 'bool', omitsZero: true },
  17: { name: 'stdinOnce', type: 'bool', omitsZero: true },
  18: { name: 'tty', type: 'bool', omitsZero: true },
  19: { name: 'envFrom', type: EnvFromSource, holds: 'list' },
  20: { name: 'terminationMessagePolicy', type: 'string', omitsZero: true },
  21: { name: 'volumeDevices', type: VolumeDevice, holds: 'list' },
  22: { name: 'startupProbe', type: Probe },
  23: { name: 'resizePolicy', type: ContainerResizePolicy, holds: 'list' },
  24: { name: 'restartPolicy', type: 'string' },
  25: { name: 'restartPolicyRules', type: ContainerRestartRule, holds: 'list' },
};

export const Sysctl: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'value', type: 'string' },
};

export const PodSecurityContext: Message = {
  1: { name: 'seLinuxOptions', type: SELinuxOptions },
  2: { name: 'runAsUser', type: 'int' },
  3: { name: 'runAsNonRoot', type: 'bool' },
  4: { name: 'supplementalGroups', type: 'int', holds: 'list' },
  5: { name: 'fsGroup', type: 'int' },
  6: { name: 'runAsGroup', type: 'int' },
  7: { name: 'sysctls', type: Sysctl, holds: 'list' },
  8: { name: 'windowsOptions', type: WindowsSecurityContextOptions },
  9: { name: 'fsGroupChangePolicy', type: 'string' },
  10: { name: 'seccompProfile', type: SeccompProfile },
  11: { name: 'appArmorProfile', type: AppArmorProfile },
  12: { name: 'supplementalGroupsPolicy', type: 'string' },
  13: { name: 'seLinuxChangePolicy', type: 'string' },
};

export const NodeSelectorRequirement: Message = {
  1: { name: 'key', type: 'string' },
  2: { name: 'operator', type: 'string' },
  3: { name: 'values', type: 'string', holds: 'list' },
};

export const NodeSelectorTerm: Message = {
  1: { name: 'matchExpressions', type: NodeSelectorRequirement, holds: 'list' },
  2: { name: 'matchFields', type: NodeSelectorRequirement, holds: 'list' },
};

export const NodeSelector: Message = {
  1: { name: 'nodeSelectorTerms', type: NodeSelectorTerm, holds: 'list', nulls: true },
};

export const PreferredSchedulingTerm: Message = {
  1: { name: 'weight', type: 'int' },
  2: { name: 'preference', type: NodeSelectorTerm },
};

export const NodeAffinity: Message = {
  1: { name: 'requiredDuringSchedulingIgnoredDuringExecution', type: NodeSelector },
  2: { name: 'preferredDuringSchedulingIgnoredDuringExecution', type: PreferredSchedulingTerm, holds: 'list' },
};

export const PodAffinityTerm: Message = {
  1: { name: 'labelSelector', type: metav1.LabelSelector },
  2: { name: 'namespaces', type: 'string', holds: 'list' },
  3: { name: 'topologyKey', type: 'string' },
  4: { name: 'namespaceSelector', type: metav1.LabelSelector },
  5: { name: 'matchLabelKeys', type: 'string', holds: 'list' },
  6: { name: 'mismatchLabelKeys', type: 'string', holds: 'list' },
};

export const WeightedPodAffinityTerm: Message = {
  1: { name: 'weight', type: 'int' },
  2: { name: 'podAffinityTerm', type: PodAffinityTerm },
};

export const PodAffinity: Message = {
  1: { name: 'requiredDuringSchedulingIgnoredDuringExecution', type: PodAffinityTerm, holds: 'list' },
  2: { name: 'preferredDuringSchedulingIgnoredDuringExecution', type: WeightedPodAffinityTerm, holds: 'list' },
};

export const PodAntiAffinity: Message = {
  1: { name: 'requiredDuringSchedulingIgnoredDuringExecution', type: PodAffinityTerm, holds: 'list' },
  2: { name: 'preferredDuringSchedulingIgnoredDuringExecution', type: WeightedPodAffinityTerm, holds: 'list' },
};

export const Affinity: Message = {
  1: { name: 'nodeAffinity', type: NodeAffinity },
  2: { name: 'podAffinity', type: PodAffinity },
  3: { name: 'podAntiAffinity', type: PodAntiAffinity },
};

export const Toleration: Message = {
  1: { name: 'key', type: 'string', omitsZero: true },
  2: { name: 'operator', type: 'string', omitsZero: true },
  3: { name: 'value', type: 'string', omitsZero: true },
  4: { name: 'effect', type: 'string', omitsZero: true },
  5: { name: 'tolerationSeconds', type: 'int' },
};

export const HostAlias: Message = {
  1: { name: 'ip', type: 'string' },
  2: { name: 'hostnames', type: 'string', holds: 'list' },
};

export const PodDNSConfigOption: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'value', type: 'string' },
};

export const PodDNSConfig: Message = {
  1: { name: 'nameservers', type: 'string', holds: 'list' },
  2: { name: 'searches', type: 'string', holds: 'list' },
  3: { name: 'options', type: PodDNSConfigOption, holds: 'list' },
};

export const PodReadinessGate: Message = {
  1: { name: 'conditionType', type: 'string' },
};

export const TopologySpreadConstraint: Message = {
  1: { name: 'maxSkew', type: 'int' },
  2: { name: 'topologyKey', type: 'string' },
  3: { name: 'whenUnsatisfiable', type: 'string' },
  4: { name: 'labelSelector', type: metav1.LabelSelector },
  5: { name: 'minDomains', type: 'int' },
  6: { name: 'nodeAffinityPolicy', type: 'string' },
  7: { name: 'nodeTaintsPolicy', type: 'string' },
  8: { name: 'matchLabelKeys', type: 'string', holds: 'list' },
};

export const EphemeralContainerCommon: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'image', type: 'string', omitsZero: true },
  3: { name: 'command', type: 'string', holds: 'list' },
  4: { name: 'args', type: 'string', holds: 'list' },
  5: { name: 'workingDir', type: 'string', omitsZero: true },
  6: { name: 'ports', type: ContainerPort, holds: 'list' },
  7: { name: 'env', type: EnvVar, holds: 'list' },
  8: { name: 'resources', type: ResourceRequirements },
  9: { name: 'volumeMounts', type: VolumeMount, holds: 'list' },
  10: { name: 'livenessProbe', type: Probe },
  11: { name: 'readinessProbe', type: Probe },
  12: { name: 'lifecycle', type: Lifecycle },
  13: { name: 'terminationMessagePath', type: 'string', omitsZero: true },
  14: { name: 'imagePullPolicy', type: 'string', omitsZero: true },
  15: { name: 'securityContext', type: SecurityContext },
  16: { name: 'stdin', type: 'bool', omitsZero: true },
  17: { name: 'stdinOnce', type: 'bool', omitsZero: true },
  18: { name: 'tty', type: 'bool', omitsZero: true },
  19: { name: 'envFrom', type: EnvFromSource, holds: 'list' },
  20: { name: 'terminationMessagePolicy', type: 'string', omitsZero: true },
  21: { name: 'volumeDevices', type: VolumeDevice, holds: 'list' },
  22: { name: 'startupProbe', type: Probe },
  23: { name: 'resizePolicy', type: ContainerResizePolicy, holds: 'list' },
  24: { name: 'restartPolicy', type: 'string' },
  25: { name: 'restartPolicyRules', type: ContainerRestartRule, holds: 'list' },
};

export const EphemeralContainer: Message = {
  1: { name: '', type: EphemeralContainerCommon },
  2: { name: 'targetContainerName', type: 'string', omitsZero: true },
};

export const PodOS: Message = {
  1: { name: 'name', type: 'string' },
};

export const PodSchedulingGate: Message = {
  1: { name: 'name', type: 'string' },
};

export const PodResourceClaim: Message = {
  1: { name: 'name', type: 'string' },
  3: { name: 'resourceClaimName', type: 'string' },
  4: { name: 'resourceClaimTemplateName', type: 'string' },
};

export const PodSchedulingGroup: Message = {
  1: { name: 'podGroupName', type: 'string' },
};

export const PodSpec: Message = {
  1: { name: 'volumes', type: Volume, holds: 'list' },
  2: { name: 'containers', type: Container, holds: 'list', nulls: true },
  3: { name: 'restartPolicy', type: 'string', omitsZero: true },
  4: { name: 'terminationGracePeriodSeconds', type: 'int' },
  5: { name: 'activeDeadlineSeconds', type: 'int' },
  6: { name: 'dnsPolicy', type: 'string', omitsZero: true },
  7: { name: 'nodeSelector', type: 'string', holds: 'map' },
  8: { name: 'serviceAccountName', type: 'string', omitsZero: true },
  9: { name: 'serviceAccount', type: 'string', omitsZero: true },
  10: { name: 'nodeName', type: 'string', omitsZero: true },
  11: { name: 'hostNetwork', type: 'bool', omitsZero: true },
  12: { name: 'hostPID', type: 'bool', omitsZero: true },
  13: { name: 'hostIPC', type: 'bool', omitsZero: true },
  14: { name: 'securityContext', type: PodSecurityContext },
  15: { name: 'imagePullSecrets', type: LocalObjectReference, holds: 'list' },
  16: { name: 'hostname', type: 'string', omitsZero: true },
  17: { name: 'subdomain', type: 'string', omitsZero: true },
  18: { name: 'affinity', type: Affinity },
  19: { name: 'schedulerName', type: 'string', omitsZero: true },
  20: { name: 'initContainers', type: Container, holds: 'list' },
  21: { name: 'automountServiceAccountToken', type: 'bool' },
  22: { name: 'tolerations', type: Toleration, holds: 'list' },
  23: { name: 'hostAliases', type: HostAlias, holds: 'list' },
  24: { name: 'priorityClassName', type: 'string', omitsZero: true },
  25: { name: 'priority', type: 'int' },
  26: { name: 'dnsConfig', type: PodDNSConfig },
  27: { name: 'shareProcessNamespace', type: 'bool' },
  28: { name: 'readinessGates', type: PodReadinessGate, holds: 'list' },
  29: { name: 'runtimeClassName', type: 'string' },
  30: { name: 'enableServiceLinks', type: 'bool' },
  31: { name: 'preemptionPolicy', type: 'string' },
  32: { name: 'overhead', type: 'quantity', holds: 'map' },
  33: { name: 'topologySpreadConstraints', type: TopologySpreadConstraint, holds: 'list' },
  34: { name: 'ephemeralContainers', type: EphemeralContainer, holds: 'list' },
  35: { name: 'setHostnameAsFQDN', type: 'bool' },
  36: { name: 'os', type: PodOS },
  37: { name: 'hostUsers', type: 'bool' },
  38: { name: 'schedulingGates', type: PodSchedulingGate, holds: 'list' },
  39: { name: 'resourceClaims', type: PodResourceClaim, holds: 'list' },
  40: { name: 'resources', type: ResourceRequirements },
  41: { name: 'hostnameOverride', type: 'string' },
  43: { name: 'schedulingGroup', type: PodSchedulingGroup },
};

export const PodTemplateSpec: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: PodSpec },
};

export const PersistentVolumeClaimCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastProbeTime', type: 'time' },
  4: { name: 'lastTransitionTime', type: 'time' },
  5: { name: 'reason', type: 'string', omitsZero: true },
  6: { name: 'message', type: 'string', omitsZero: true },
};

export const ModifyVolumeStatus: Message = {
  1: { name: 'targetVolumeAttributesClassName', type: 'string', omitsZero: true },
  2: { name: 'status', type: 'string' },
};

export const PersistentVolumeClaimStatus: Message = {
  1: { name: 'phase', type: 'string', omitsZero: true },
  2: { name: 'accessModes', type: 'string', holds: 'list' },
  3: { name: 'capacity', type: 'quantity', holds: 'map' },
  4: { name: 'conditions', type: PersistentVolumeClaimCondition, holds: 'list' },
  5: { name: 'allocatedResources', type: 'quantity', holds: 'map' },
  7: { name: 'allocatedResourceStatuses', type: 'string', holds: 'map' },
  8: { name: 'currentVolumeAttributesClassName', type: 'string' },
  9: { name: 'modifyVolumeStatus', type: ModifyVolumeStatus },
};

export const PersistentVolumeClaim: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: PersistentVolumeClaimSpec },
  3: { name: 'status', type: PersistentVolumeClaimStatus },
};

export const ObjectReference: Message = {
  1: { name: 'kind', type: 'string', omitsZero: true },
  2: { name: 'namespace', type: 'string', omitsZero: true },
  3: { name: 'name', type: 'string', omitsZero: true },
  4: { name: 'uid', type: 'string', omitsZero: true },
  5: { name: 'apiVersion', type: 'string', omitsZero: true },
  6: { name: 'resourceVersion', type: 'string', omitsZero: true },
  7: { name: 'fieldPath', type: 'string', omitsZero: true },
};

export const AttachedVolume: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'devicePath', type: 'string' },
};

export const AzureFilePersistentVolumeSource: Message = {
  1: { name: 'secretName', type: 'string' },
  2: { name: 'shareName', type: 'string' },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
  4: { name: 'secretNamespace', type: 'string', nulls: true },
};

export const SecretReference: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'namespace', type: 'string', omitsZero: true },
};

export const CSIPersistentVolumeSource: Message = {
  1: { name: 'driver', type: 'string' },
  2: { name: 'volumeHandle', type: 'string' },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
  4: { name: 'fsType', type: 'string', omitsZero: true },
  5: { name: 'volumeAttributes', type: 'string', holds: 'map' },
  6: { name: 'controllerPublishSecretRef', type: SecretReference },
  7: { name: 'nodeStageSecretRef', type: SecretReference },
  8: { name: 'nodePublishSecretRef', type: SecretReference },
  9: { name: 'controllerExpandSecretRef', type: SecretReference },
  10: { name: 'nodeExpandSecretRef', type: SecretReference },
};

export const CephFSPersistentVolumeSource: Message = {
  1: { name: 'monitors', type: 'string', holds: 'list', nulls: true },
  2: { name: 'path', type: 'string', omitsZero: true },
  3: { name: 'user', type: 'string', omitsZero: true },
  4: { name: 'secretFile', type: 'string', omitsZero: true },
  5: { name: 'secretRef', type: SecretReference },
  6: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const CinderPersistentVolumeSource: Message = {
  1: { name: 'volumeID', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
  4: { name: 'secretRef', type: SecretReference },
};

export const ClientIPConfig: Message = {
  1: { name: 'timeoutSeconds', type: 'int' },
};

export const ComponentCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'message', type: 'string', omitsZero: true },
  4: { name: 'error', type: 'string', omitsZero: true },
};

export const ComponentStatus: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'conditions', type: ComponentCondition, holds: 'list' },
};

export const ConfigMap: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'data', type: 'string', holds: 'map' },
  3: { name: 'binaryData', type: 'bytes', holds: 'map' },
  4: { name: 'immutable', type: 'bool' },
};

export const ConfigMapNodeConfigSource: Message = {
  1: { name: 'namespace', type: 'string' },
  2: { name: 'name', type: 'string' },
  3: { name: 'uid', type: 'string', omitsZero: true },
  4: { name: 'resourceVersion', type: 'string', omitsZero: true },
  5: { name: 'kubeletConfigKey', type: 'string' },
};

export const ContainerExtendedResourceRequest: Message = {
  1: { name: 'containerName', type: 'string' },
  2: { name: 'resourceName', type: 'string' },
  3: { name: 'requestName', type: 'string' },
};

export const ContainerImage: Message = {
  1: { name: 'names', type: 'string', holds: 'list', nulls: true },
  2: { name: 'sizeBytes', type: 'int', omitsZero: true },
};

export const ContainerStateWaiting: Message = {
  1: { name: 'reason', type: 'string', omitsZero: true },
  2: { name: 'message', type: 'string', omitsZero: true },
};

export const ContainerStateRunning: Message = {
  1: { name: 'startedAt', type: 'time' },
};

export const ContainerStateTerminated: Message = {
  1: { name: 'exitCode', type: 'int' },
  2: { name: 'signal', type: 'int', omitsZero: true },
  3: { name: 'reason', type: 'string', omitsZero: true },
  4: { name: 'message', type: 'string', omitsZero: true },
  5: { name: 'startedAt', type: 'time' },
  6: { name: 'finishedAt', type: 'time' },
  7: { name: 'containerID', type: 'string', omitsZero: true },
};

export const ContainerState: Message = {
  1: { name: 'waiting', type: ContainerStateWaiting },
  2: { name: 'running', type: ContainerStateRunning },
  3: { name: 'terminated', type: ContainerStateTerminated },
};

export const ImageVolumeStatus: Message = {
  1: { name: 'imageRef', type: 'string', omitsZero: true },
};

export const VolumeStatus: Message = {
  1: { name: 'image', type: ImageVolumeStatus },
};

export const VolumeMountStatus: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'mountPath', type: 'string' },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
  4: { name: 'recursiveReadOnly', type: 'string' },
  5: { name: 'volumeStatus', type: VolumeStatus },
};

export const LinuxContainerUser: Message = {
  1: { name: 'uid', type: 'int' },
  2: { name: 'gid', type: 'int' },
  3: { name: 'supplementalGroups', type: 'int', holds: 'list' },
};

export const ContainerUser: Message = {
  1: { name: 'linux', type: LinuxContainerUser },
};

export const ResourceHealth: Message = {
  1: { name: 'resourceID', type: 'string' },
  2: { name: 'health', type: 'string', omitsZero: true },
  6: { name: 'message', type: 'string' },
};

export const ResourceStatus: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'resources', type: ResourceHealth, holds: 'list' },
};

export const ContainerStatus: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'state', type: ContainerState },
  3: { name: 'lastState', type: ContainerState },
  4: { name: 'ready', type: 'bool' },
  5: { name: 'restartCount', type: 'int' },
  6: { name: 'image', type: 'string' },
  7: { name: 'imageID', type: 'string' },
  8: { name: 'containerID', type: 'string', omitsZero: true },
  9: { name: 'started', type: 'bool' },
  10: { name: 'allocatedResources', type: 'quantity', holds: 'map' },
  11: { name: 'resources', type: ResourceRequirements },
  12: { name: 'volumeMounts', type: VolumeMountStatus, holds: 'list' },
  13: { name: 'user', type: ContainerUser },
  14: { name: 'allocatedResourcesStatus', type: ResourceStatus, holds: 'list' },
  15: { name: 'stopSignal', type: 'string' },
};

export const DaemonEndpoint: Message = {
  1: { name: 'Port', type: 'int' },
};

export const EndpointAddress: Message = {
  1: { name: 'ip', type: 'string' },
  2: { name: 'targetRef', type: ObjectReference },
  3: { name: 'hostname', type: 'string', omitsZero: true },
  4: { name: 'nodeName', type: 'string' },
};

export const EndpointPort: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'port', type: 'int' },
  3: { name: 'protocol', type: 'string', omitsZero: true },
  4: { name: 'appProtocol', type: 'string' },
};

export const EndpointSubset: Message = {
  1: { name: 'addresses', type: EndpointAddress, holds: 'list' },
  2: { name: 'notReadyAddresses', type: EndpointAddress, holds: 'list' },
  3: { name: 'ports', type: EndpointPort, holds: 'list' },
};

export const Endpoints: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'subsets', type: EndpointSubset, holds: 'list' },
};

export const EventSource: Message = {
  1: { name: 'component', type: 'string', omitsZero: true },
  2: { name: 'host', type: 'string', omitsZero: true },
};

export const EventSeries: Message = {
  1: { name: 'count', type: 'int', omitsZero: true },
  2: { name: 'lastObservedTime', type: 'microTime' },
};

export const Event: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'involvedObject', type: ObjectReference },
  3: { name: 'reason', type: 'string', omitsZero: true },
  4: { name: 'message', type: 'string', omitsZero: true },
  5: { name: 'source', type: EventSource },
  6: { name: 'firstTimestamp', type: 'time' },
  7: { name: 'lastTimestamp', type: 'time' },
  8: { name: 'count', type: 'int', omitsZero: true },
  9: { name: 'type', type: 'string', omitsZero: true },
  10: { name: 'eventTime', type: 'microTime' },
  11: { name: 'series', type: EventSeries },
  12: { name: 'action', type: 'string', omitsZero: true },
  13: { name: 'related', type: ObjectReference },
  14: { name: 'reportingComponent', type: 'string' },
  15: { name: 'reportingInstance', type: 'string' },
};

export const FlexPersistentVolumeSource: Message = {
  1: { name: 'driver', type: 'string' },
  2: { name: 'fsType', type: 'string', omitsZero: true },
  3: { name: 'secretRef', type: SecretReference },
  4: { name: 'readOnly', type: 'bool', omitsZero: true },
  5: { name: 'options', type: 'string', holds: 'map' },
};

export const GlusterfsPersistentVolumeSource: Message = {
  1: { name: 'endpoints', type: 'string' },
  2: { name: 'path', type: 'string' },
  3: { name: 'readOnly', type: 'bool', omitsZero: true },
  4: { name: 'endpointsNamespace', type: 'string' },
};

export const HostIP: Message = {
  1: { name: 'ip', type: 'string' },
};

export const ISCSIPersistentVolumeSource: Message = {
  1: { name: 'targetPortal', type: 'string' },
  2: { name: 'iqn', type: 'string' },
  3: { name: 'lun', type: 'int' },
  4: { name: 'iscsiInterface', type: 'string', omitsZero: true },
  5: { name: 'fsType', type: 'string', omitsZero: true },
  6: { name: 'readOnly', type: 'bool', omitsZero: true },
  7: { name: 'portals', type: 'string', holds: 'list' },
  8: { name: 'chapAuthDiscovery', type: 'bool', omitsZero: true },
  10: { name: 'secretRef', type: SecretReference },
  11: { name: 'chapAuthSession', type: 'bool', omitsZero: true },
  12: { name: 'initiatorName', type: 'string' },
};

export const LimitRangeItem: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'max', type: 'quantity', holds: 'map' },
  3: { name: 'min', type: 'quantity', holds: 'map' },
  4: { name: 'default', type: 'quantity', holds: 'map' },
  5: { name: 'defaultRequest', type: 'quantity', holds: 'map' },
  6: { name: 'maxLimitRequestRatio', type: 'quantity', holds: 'map' },
};

export const LimitRangeSpec: Message = {
  1: { name: 'limits', type: LimitRangeItem, holds: 'list', nulls: true },
};

export const LimitRange: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: LimitRangeSpec },
};

export const PortStatus: Message = {
  1: { name: 'port', type: 'int' },
  2: { name: 'protocol', type: 'string' },
  3: { name: 'error', type: 'string' },
};

export const LoadBalancerIngress: Message = {
  1: { name: 'ip', type: 'string', omitsZero: true },
  2: { name: 'hostname', type: 'string', omitsZero: true },
  3: { name: 'ipMode', type: 'string' },
  4: { name: 'ports', type: PortStatus, holds: 'list' },
};

export const LoadBalancerStatus: Message = {
  1: { name: 'ingress', type: LoadBalancerIngress, holds: 'list' },
};

export const LocalVolumeSource: Message = {
  1: { name: 'path', type: 'string' },
  2: { name: 'fsType', type: 'string' },
};

export const NamespaceSpec: Message = {
  1: { name: 'finalizers', type: 'string', holds: 'list' },
};

export const NamespaceCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  4: { name: 'lastTransitionTime', type: 'time' },
  5: { name: 'reason', type: 'string', omitsZero: true },
  6: { name: 'message', type: 'string', omitsZero: true },
};

export const NamespaceStatus: Message = {
  1: { name: 'phase', type: 'string', omitsZero: true },
  2: { name: 'conditions', type: NamespaceCondition, holds: 'list' },
};

export const Namespace: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: NamespaceSpec },
  3: { name: 'status', type: NamespaceStatus },
};

export const Taint: Message = {
  1: { name: 'key', type: 'string' },
  2: { name: 'value', type: 'string', omitsZero: true },
  3: { name: 'effect', type: 'string' },
  4: { name: 'timeAdded', type: 'time' },
};

export const NodeConfigSource: Message = {
  2: { name: 'configMap', type: ConfigMapNodeConfigSource },
};

export const NodeSpec: Message = {
  1: { name: 'podCIDR', type: 'string', omitsZero: true },
  2: { name: 'externalID', type: 'string', omitsZero: true },
  3: { name: 'providerID', type: 'string', omitsZero: true },
  4: { name: 'unschedulable', type: 'bool', omitsZero: true },
  5: { name: 'taints', type: Taint, holds: 'list' },
  6: { name: 'configSource', type: NodeConfigSource },
  7: { name: 'podCIDRs', type: 'string', holds: 'list' },
};

export const NodeCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastHeartbeatTime', type: 'time' },
  4: { name: 'lastTransitionTime', type: 'time' },
  5: { name: 'reason', type: 'string', omitsZero: true },
  6: { name: 'message', type: 'string', omitsZero: true },
};

export const NodeAddress: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'address', type: 'string' },
};

export const NodeDaemonEndpoints: Message = {
  1: { name: 'kubeletEndpoint', type: DaemonEndpoint },
};

export const NodeSwapStatus: Message = {
  1: { name: 'capacity', type: 'int' },
};

export const NodeSystemInfo: Message = {
  1: { name: 'machineID', type: 'string' },
  2: { name: 'systemUUID', type: 'string' },
  3: { name: 'bootID', type: 'string' },
  4: { name: 'kernelVersion', type: 'string' },
  5: { name: 'osImage', type: 'string' },
  6: { name: 'containerRuntimeVersion', type: 'string' },
  7: { name: 'kubeletVersion', type: 'string' },
  8: { name: 'kubeProxyVersion', type: 'string' },
  9: { name: 'operatingSystem', type: 'string' },
  10: { name: 'architecture', type: 'string' },
  11: { name: 'swap', type: NodeSwapStatus },
};

export const NodeConfigStatus: Message = {
  1: { name: 'assigned', type: NodeConfigSource },
  2: { name: 'active', type: NodeConfigSource },
  3: { name: 'lastKnownGood', type: NodeConfigSource },
  4: { name: 'error', type: 'string', omitsZero: true },
};

export const NodeRuntimeHandlerFeatures: Message = {
  1: { name: 'recursiveReadOnlyMounts', type: 'bool' },
  2: { name: 'userNamespaces', type: 'bool' },
};

export const NodeRuntimeHandler: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'features', type: NodeRuntimeHandlerFeatures },
};

export const NodeFeatures: Message = {
  1: { name: 'supplementalGroupsPolicy', type: 'bool' },
};

export const NodeStatus: Message = {
  1: { name: 'capacity', type: 'quantity', holds: 'map' },
  2: { name: 'allocatable', type: 'quantity', holds: 'map' },
  3: { name: 'phase', type: 'string', omitsZero: true },
  4: { name: 'conditions', type: NodeCondition, holds: 'list' },
  5: { name: 'addresses', type: NodeAddress, holds: 'list' },
  6: { name: 'daemonEndpoints', type: NodeDaemonEndpoints },
  7: { name: 'nodeInfo', type: NodeSystemInfo },
  8: { name: 'images', type: ContainerImage, holds: 'list' },
  9: { name: 'volumesInUse', type: 'string', holds: 'list' },
  10: { name: 'volumesAttached', type: AttachedVolume, holds: 'list' },
  11: { name: 'config', type: NodeConfigStatus },
  12: { name: 'runtimeHandlers', type: NodeRuntimeHandler, holds: 'list' },
  13: { name: 'features', type: NodeFeatures },
  14: { name: 'declaredFeatures', type: 'string', holds: 'list' },
};

export const Node: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: NodeSpec },
  3: { name: 'status', type: NodeStatus },
};

export const NodeAllocatableResourceClaimStatus: Message = {
  1: { name: 'resourceClaimName', type: 'string' },
  2: { name: 'containers', type: 'string', holds: 'list' },
  3: { name: 'resources', type: 'quantity', holds: 'map', nulls: true },
};

export const RBDPersistentVolumeSource: Message = {
  1: { name: 'monitors', type: 'string', holds: 'list', nulls: true },
  2: { name: 'image', type: 'string' },
  3: { name: 'fsType', type: 'string', omitsZero: true },
  4: { name: 'pool', type: 'string', omitsZero: true },
  5: { name: 'user', type: 'string', omitsZero: true },
  6: { name: 'keyring', type: 'string', omitsZero: true },
  7: { name: 'secretRef', type: SecretReference },
  8: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const ScaleIOPersistentVolumeSource: Message = {
  1: { name: 'gateway', type: 'string' },
  2: { name: 'system', type: 'string' },
  3: { name: 'secretRef', type: SecretReference, nulls: true },
  4: { name: 'sslEnabled', type: 'bool', omitsZero: true },
  5: { name: 'protectionDomain', type: 'string', omitsZero: true },
  6: { name: 'storagePool', type: 'string', omitsZero: true },
  7: { name: 'storageMode', type: 'string', omitsZero: true },
  8: { name: 'volumeName', type: 'string', omitsZero: true },
  9: { name: 'fsType', type: 'string', omitsZero: true },
  10: { name: 'readOnly', type: 'bool', omitsZero: true },
};

export const StorageOSPersistentVolumeSource: Message = {
  1: { name: 'volumeName', type: 'string', omitsZero: true },
  2: { name: 'volumeNamespace', type: 'string', omitsZero: true },
  3: { name: 'fsType', type: 'string', omitsZero: true },
  4: { name: 'readOnly', type: 'bool', omitsZero: true },
  5: { name: 'secretRef', type: ObjectReference },
};

export const PersistentVolumeSource: Message = {
  1: { name: 'gcePersistentDisk', type: GCEPersistentDiskVolumeSource },
  2: { name: 'awsElasticBlockStore', type: AWSElasticBlockStoreVolumeSource },
  3: { name: 'hostPath', type: HostPathVolumeSource },
  4: { name: 'glusterfs', type: GlusterfsPersistentVolumeSource },
  5: { name: 'nfs', type: NFSVolumeSource },
  6: { name: 'rbd', type: RBDPersistentVolumeSource },
  7: { name: 'iscsi', type: ISCSIPersistentVolumeSource },
  8: { name: 'cinder', type: CinderPersistentVolumeSource },
  9: { name: 'cephfs', type: CephFSPersistentVolumeSource },
  10: { name: 'fc', type: FCVolumeSource },
  11: { name: 'flocker', type: FlockerVolumeSource },
  12: { name: 'flexVolume', type: FlexPersistentVolumeSource },
  13: { name: 'azureFile', type: AzureFilePersistentVolumeSource },
  14: { name: 'vsphereVolume', type: VsphereVirtualDiskVolumeSource },
  15: { name: 'quobyte', type: QuobyteVolumeSource },
  16: { name: 'azureDisk', type: AzureDiskVolumeSource },
  17: { name: 'photonPersistentDisk', type: PhotonPersistentDiskVolumeSource },
  18: { name: 'portworxVolume', type: PortworxVolumeSource },
  19: { name: 'scaleIO', type: ScaleIOPersistentVolumeSource },
  20: { name: 'local', type: LocalVolumeSource },
  21: { name: 'storageos', type: StorageOSPersistentVolumeSource },
  22: { name: 'csi', type: CSIPersistentVolumeSource },
};

export const VolumeNodeAffinity: Message = {
  1: { name: 'required', type: NodeSelector },
};

export const PersistentVolumeSpec: Message = {
  1: { name: 'capacity', type: 'quantity', holds: 'map' },
  2: { name: '', type: PersistentVolumeSource },
  3: { name: 'accessModes', type: 'string', holds: 'list' },
  4: { name: 'claimRef', type: ObjectReference },
  5: { name: 'persistentVolumeReclaimPolicy', type: 'string', omitsZero: true },
  6: { name: 'storageClassName', type: 'string', omitsZero: true },
  7: { name: 'mountOptions', type: 'string', holds: 'list' },
  8: { name: 'volumeMode', type: 'string' },
  9: { name: 'nodeAffinity', type: VolumeNodeAffinity },
  10: { name: 'volumeAttributesClassName', type: 'string' },
};

export const PersistentVolumeStatus: Message = {
  1: { name: 'phase', type: 'string', omitsZero: true },
  2: { name: 'message', type: 'string', omitsZero: true },
  3: { name: 'reason', type: 'string', omitsZero: true },
  4: { name: 'lastPhaseTransitionTime', type: 'time' },
};

export const PersistentVolume: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: PersistentVolumeSpec },
  3: { name: 'status', type: PersistentVolumeStatus },
};

export const PodCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastProbeTime', type: 'time' },
  4: { name: 'lastTransitionTime', type: 'time' },
  5: { name: 'reason', type: 'string', omitsZero: true },
  6: { name: 'message', type: 'string', omitsZero: true },
  7: { name: 'observedGeneration', type: 'int', omitsZero: true },
};

export const PodIP: Message = {
  1: { name: 'ip', type: 'string' },
};

export const PodResourceClaimStatus: Message = {
  1: { name: 'name', type: 'string' },
  2: { name: 'resourceClaimName', type: 'string' },
};

export const PodExtendedResourceClaimStatus: Message = {
  1: { name: 'requestMappings', type: ContainerExtendedResourceRequest, holds: 'list', nulls: true },
  2: { name: 'resourceClaimName', type: 'string' },
};

export const PodStatus: Message = {
  1: { name: 'phase', type: 'string', omitsZero: true },
  2: { name: 'conditions', type: PodCondition, holds: 'list' },
  3: { name: 'message', type: 'string', omitsZero: true },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'hostIP', type: 'string', omitsZero: true },
  6: { name: 'podIP', type: 'string', omitsZero: true },
  7: { name: 'startTime', type: 'time' },
  8: { name: 'containerStatuses', type: ContainerStatus, holds: 'list' },
  9: { name: 'qosClass', type: 'string', omitsZero: true },
  10: { name: 'initContainerStatuses', type: ContainerStatus, holds: 'list' },
  11: { name: 'nominatedNodeName', type: 'string', omitsZero: true },
  12: { name: 'podIPs', type: PodIP, holds: 'list' },
  13: { name: 'ephemeralContainerStatuses', type: ContainerStatus, holds: 'list' },
  14: { name: 'resize', type: 'string', omitsZero: true },
  15: { name: 'resourceClaimStatuses', type: PodResourceClaimStatus, holds: 'list' },
  16: { name: 'hostIPs', type: HostIP, holds: 'list' },
  17: { name: 'observedGeneration', type: 'int', omitsZero: true },
  18: { name: 'extendedResourceClaimStatus', type: PodExtendedResourceClaimStatus },
  19: { name: 'allocatedResources', type: 'quantity', holds: 'map' },
  20: { name: 'resources', type: ResourceRequirements },
  21: { name: 'nodeAllocatableResourceClaimStatuses', type: NodeAllocatableResourceClaimStatus, holds: 'list' },
};

export const Pod: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: PodSpec },
  3: { name: 'status', type: PodStatus },
};

export const PodTemplate: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'template', type: PodTemplateSpec },
};

export const ReplicationControllerSpec: Message = {
  1: { name: 'replicas', type: 'int' },
  2: { name: 'selector', type: 'string', holds: 'map' },
  3: { name: 'template', type: PodTemplateSpec },
  4: { name: 'minReadySeconds', type: 'int', omitsZero: true },
};

export const ReplicationControllerCondition: Message = {
  1: { name: 'type', type: 'string' },
  2: { name: 'status', type: 'string' },
  3: { name: 'lastTransitionTime', type: 'time' },
  4: { name: 'reason', type: 'string', omitsZero: true },
  5: { name: 'message', type: 'string', omitsZero: true },
};

export const ReplicationControllerStatus: Message = {
  1: { name: 'replicas', type: 'int' },
  2: { name: 'fullyLabeledReplicas', type: 'int', omitsZero: true },
  3: { name: 'observedGeneration', type: 'int', omitsZero: true },
  4: { name: 'readyReplicas', type: 'int', omitsZero: true },
  5: { name: 'availableReplicas', type: 'int', omitsZero: true },
  6: { name: 'conditions', type: ReplicationControllerCondition, holds: 'list' },
};

export const ReplicationController: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ReplicationControllerSpec },
  3: { name: 'status', type: ReplicationControllerStatus },
};

export const ScopedResourceSelectorRequirement: Message = {
  1: { name: 'scopeName', type: 'string' },
  2: { name: 'operator', type: 'string' },
  3: { name: 'values', type: 'string', holds: 'list' },
};

export const ScopeSelector: Message = {
  1: { name: 'matchExpressions', type: ScopedResourceSelectorRequirement, holds: 'list' },
};

export const ResourceQuotaSpec: Message = {
  1: { name: 'hard', type: 'quantity', holds: 'map' },
  2: { name: 'scopes', type: 'string', holds: 'list' },
  3: { name: 'scopeSelector', type: ScopeSelector },
};

export const ResourceQuotaStatus: Message = {
  1: { name: 'hard', type: 'quantity', holds: 'map' },
  2: { name: 'used', type: 'quantity', holds: 'map' },
};

export const ResourceQuota: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ResourceQuotaSpec },
  3: { name: 'status', type: ResourceQuotaStatus },
};

export const Secret: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'data', type: 'bytes', holds: 'map' },
  3: { name: 'type', type: 'string', omitsZero: true },
  4: { name: 'stringData', type: 'string', holds: 'map' },
  5: { name: 'immutable', type: 'bool' },
};

export const ServicePort: Message = {
  1: { name: 'name', type: 'string', omitsZero: true },
  2: { name: 'protocol', type: 'string', omitsZero: true },
  3: { name: 'port', type: 'int' },
  4: { name: 'targetPort', type: 'intOrString' },
  5: { name: 'nodePort', type: 'int', omitsZero: true },
  6: { name: 'appProtocol', type: 'string' },
};

export const SessionAffinityConfig: Message = {
  1: { name: 'clientIP', type: ClientIPConfig },
};

export const ServiceSpec: Message = {
  1: { name: 'ports', type: ServicePort, holds: 'list' },
  2: { name: 'selector', type: 'string', holds: 'map' },
  3: { name: 'clusterIP', type: 'string', omitsZero: true },
  4: { name: 'type', type: 'string', omitsZero: true },
  5: { name: 'externalIPs', type: 'string', holds: 'list' },
  7: { name: 'sessionAffinity', type: 'string', omitsZero: true },
  8: { name: 'loadBalancerIP', type: 'string', omitsZero: true },
  9: { name: 'loadBalancerSourceRanges', type: 'string', holds: 'list' },
  10: { name: 'externalName', type: 'string', omitsZero: true },
  11: { name: 'externalTrafficPolicy', type: 'string', omitsZero: true },
  12: { name: 'healthCheckNodePort', type: 'int', omitsZero: true },
  13: { name: 'publishNotReadyAddresses', type: 'bool', omitsZero: true },
  14: { name: 'sessionAffinityConfig', type: SessionAffinityConfig },
  17: { name: 'ipFamilyPolicy', type: 'string' },
  18: { name: 'clusterIPs', type: 'string', holds: 'list' },
  19: { name: 'ipFamilies', type: 'string', holds: 'list' },
  20: { name: 'allocateLoadBalancerNodePorts', type: 'bool' },
  21: { name: 'loadBalancerClass', type: 'string' },
  22: { name: 'internalTrafficPolicy', type: 'string' },
  23: { name: 'trafficDistribution', type: 'string' },
};

export const ServiceStatus: Message = {
  1: { name: 'loadBalancer', type: LoadBalancerStatus },
  2: { name: 'conditions', type: metav1.Condition, holds: 'list' },
};

export const Service: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'spec', type: ServiceSpec },
  3: { name: 'status', type: ServiceStatus },
};

export const ServiceAccount: Message = {
  1: { name: 'metadata', type: metav1.ObjectMeta },
  2: { name: 'secrets', type: ObjectReference, holds: 'list' },
  3: { name: 'imagePullSecrets', type: LocalObjectReference, holds: 'list' },
  4: { name: 'automountServiceAccountToken', type: 'bool' },
};

export const TopologySelectorLabelRequirement: Message = {
  1: { name: 'key', type: 'string' },
  2: { name: 'values', type: 'string', holds: 'list', nulls: true },
};

export const TopologySelectorTerm: Message = {
  1: { name: 'matchLabelExpressions', type: TopologySelectorLabelRequirement, holds: 'list' },
};
