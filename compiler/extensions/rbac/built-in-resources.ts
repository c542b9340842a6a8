/**
 * The resources of Kubernetes 1.36, those behind feature gates too: from client-go's clients of all groups. Resources
 * in other groups are a custom resource's or an aggregated API server's, and their scope is not known here.
 */
const namespaced: Readonly<Record<string, string>> = {
  '':
    'bindings configmaps endpoints events limitranges persistentvolumeclaims pods podtemplates replicationcontrollers ' +
    'resourcequotas secrets serviceaccounts services',
  apps: 'controllerrevisions daemonsets deployments replicasets statefulsets',
  'authorization.k8s.io': 'localsubjectaccessreviews',
  autoscaling: 'horizontalpodautoscalers',
  batch: 'cronjobs jobs',
  'certificates.k8s.io': 'podcertificaterequests',
  'coordination.k8s.io': 'leasecandidates leases',
  'discovery.k8s.io': 'endpointslices',
  'events.k8s.io': 'events',
  'networking.k8s.io': 'ingresses networkpolicies',
  policy: 'poddisruptionbudgets',
  'rbac.authorization.k8s.io': 'rolebindings roles',
  'resource.k8s.io': 'resourceclaims resourceclaimtemplates',
  'scheduling.k8s.io': 'podgroups workloads',
  'storage.k8s.io': 'csistoragecapacities',
};

/** With those that exist for the authorizer alone: who may be impersonated, and for which signers. */
const clusterScoped: Readonly<Record<string, string>> = {
  '': 'componentstatuses namespaces nodes persistentvolumes groups users',
  'admissionregistration.k8s.io':
    'mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations ' +
    'validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations',
  'apiextensions.k8s.io': 'customresourcedefinitions',
  'apiregistration.k8s.io': 'apiservices',
  'authentication.k8s.io': 'selfsubjectreviews tokenreviews groups uids userextras users',
  'authorization.k8s.io': 'selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews',
  'certificates.k8s.io': 'certificatesigningrequests clustertrustbundles signers',
  'flowcontrol.apiserver.k8s.io': 'flowschemas prioritylevelconfigurations',
  'internal.apiserver.k8s.io': 'storageversions',
  'networking.k8s.io': 'ingressclasses ipaddresses servicecidrs',
  'node.k8s.io': 'runtimeclasses',
  'rbac.authorization.k8s.io': 'clusterrolebindings clusterroles',
  'resource.k8s.io': 'deviceclasses devicetaintrules resourcepoolstatusrequests resourceslices',
  'scheduling.k8s.io': 'priorityclasses',
  'storage.k8s.io': 'csidrivers csinodes storageclasses volumeattachments volumeattributesclasses',
  'storagemigration.k8s.io': 'storageversionmigrations',
};

/** Of any resource, and those that only the kubelet or the authorizer knows. */
export const subresources: readonly string[] = (
  'approval attach binding checkpoint configz driver ephemeralcontainers eviction exec finalize finalizers healthz log ' +
  'metrics pods portforward proxy resize scale stats status token'
).split(' ');

export const builtInGroups: readonly string[] = [...new Set([namespaced, clusterScoped].flatMap(Object.keys))].sort();

/** The resources of a group, or undefined where the group is not Kubernetes' own. */
export function builtInResources(group: string): readonly string[] | undefined {
  if (!builtInGroups.includes(group)) return undefined;
  return [...words(namespaced, group), ...words(clusterScoped, group)];
}

export function isClusterScopedBuiltIn(group: string, resource: string): boolean {
  return words(clusterScoped, group).includes(resource);
}

function words(table: Readonly<Record<string, string>>, group: string): readonly string[] {
  return Object.hasOwn(table, group) ? (table[group]?.split(' ') ?? []) : [];
}
