// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ApiObjectProps, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { addManifests, customResourceDefinition } from './manifest.js';

export interface WorkloadPoliciesChartProps {
  /** The folder that kext writes manifests into; the one beside charts/ where it is left out. */
  readonly manifests?: string;
}

/** Installs workload-policies: by default the objects of manifests/install.yaml. */
export class WorkloadPoliciesChart extends Chart {
  constructor(scope: Construct, id: string, props: WorkloadPoliciesChartProps = {}) {
    super(scope, id, { disableResourceNameHashes: true });
    const manifests = props.manifests ?? fileURLToPath(new URL('../manifests', import.meta.url));
    const crd = (file: string) => customResourceDefinition(join(manifests, file));
    const objects: readonly ApiObjectProps[] = [
      crd('crds/limits.policies.example.com.yaml'),
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'workload-policies-edit',
          labels: {
            'app.kubernetes.io/name': 'workload-policies',
            'rbac.authorization.k8s.io/aggregate-to-edit': 'true',
          },
        },
        rules: [
          {
            apiGroups: ['policies.example.com'],
            resources: ['limits'],
            verbs: ['create', 'delete', 'deletecollection', 'patch', 'update'],
          },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'workload-policies-view',
          labels: {
            'app.kubernetes.io/name': 'workload-policies',
            'rbac.authorization.k8s.io/aggregate-to-view': 'true',
          },
        },
        rules: [{ apiGroups: ['policies.example.com'], resources: ['limits'], verbs: ['get', 'list', 'watch'] }],
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: {
          name: 'workload-policies-images-are-ours',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: {
          failurePolicy: 'Fail',
          paramKind: { apiVersion: 'policies.example.com/v1', kind: 'Limits' },
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: [''],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['pods'],
                scope: '*',
              },
            ],
            matchPolicy: 'Equivalent',
            namespaceSelector: {},
            objectSelector: {},
          },
          validations: [
            {
              expression: '!(has(object.spec) && object.spec.containers.exists(x, !params.spec.registries.exists(it, (has(x.image) ? x.image : "").startsWith(it))))',
              message: 'Images come from registries that the limits name.',
              messageExpression: '"the image of %s is from elsewhere".format([object.spec.containers.filter(x, !params.spec.registries.exists(it, (has(x.image) ? x.image : "").startsWith(it)))[0].name])',
            },
          ],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: 'workload-policies-is-not-huge', labels: { 'app.kubernetes.io/name': 'workload-policies' } },
        spec: {
          failurePolicy: 'Ignore',
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: ['apps'],
                apiVersions: ['v1'],
                operations: ['CREATE'],
                resources: ['deployments'],
                scope: '*',
              },
            ],
            matchPolicy: 'Equivalent',
            namespaceSelector: {},
            objectSelector: {},
          },
          validations: [
            {
              expression: '((has(object.spec) && has(object.spec.replicas)) ? object.spec.replicas : 1) <= 50',
              message: 'A Deployment with more than 50 pods should be two.',
            },
          ],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: {
          name: 'workload-policies-nothing-is-privileged',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: {
          failurePolicy: 'Fail',
          matchConstraints: {
            resourceRules: [
              { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'], scope: '*' },
            ],
            matchPolicy: 'Equivalent',
            namespaceSelector: {},
            objectSelector: {},
          },
          matchConditions: [
            {
              name: 'is-no-node',
              expression: '!request.userInfo.username.startsWith("system:node:") && !(has(request.userInfo.groups) && "system:nodes" in request.userInfo.groups)',
            },
          ],
          validations: [
            {
              expression: '(namespaceObject != null && has(namespaceObject.metadata.labels) && "privileged" in namespaceObject.metadata.labels && namespaceObject.metadata.labels["privileged"] == "true") || (!(has(object.spec) && object.spec.containers.exists(x, (has(x.securityContext) && has(x.securityContext.privileged) && x.securityContext.privileged) || (has(x.securityContext) && has(x.securityContext.capabilities) && has(x.securityContext.capabilities.add) && "SYS_ADMIN" in x.securityContext.capabilities.add))) && !(has(object.spec) && has(object.spec.initContainers) && object.spec.initContainers.exists(x, (has(x.securityContext) && has(x.securityContext.privileged) && x.securityContext.privileged) || (has(x.securityContext) && has(x.securityContext.capabilities) && has(x.securityContext.capabilities.add) && "SYS_ADMIN" in x.securityContext.capabilities.add)))) || authorizer.group("policies.example.com").resource("hosts").name("all").check("use").allowed()',
              message: 'Containers are not privileged, but in namespaces labelled so, or for those who may use the host.',
            },
          ],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: {
          name: 'workload-policies-replicas-are-limited',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: {
          failurePolicy: 'Fail',
          paramKind: { apiVersion: 'policies.example.com/v1', kind: 'Limits' },
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: ['apps'],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['deployments'],
                scope: '*',
              },
            ],
            matchPolicy: 'Equivalent',
            namespaceSelector: {},
            objectSelector: {},
          },
          variables: [
            {
              name: 'replicas',
              expression: '(has(object.spec) && has(object.spec.replicas)) ? object.spec.replicas : 1',
            },
          ],
          validations: [
            {
              expression: 'variables.replicas <= params.spec.replicas',
              message: 'A Deployment has no more pods than its limits allow.',
              messageExpression: '"%s pods are more than %s".format([variables.replicas, params.spec.replicas])',
            },
          ],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: 'workload-policies-team-stays', labels: { 'app.kubernetes.io/name': 'workload-policies' } },
        spec: {
          failurePolicy: 'Fail',
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: ['apps'],
                apiVersions: ['v1'],
                operations: ['UPDATE'],
                resources: ['deployments'],
                scope: '*',
              },
            ],
            matchPolicy: 'Equivalent',
            namespaceSelector: {},
            objectSelector: {},
          },
          validations: [
            {
              expression: '(has(object.metadata.labels) && "team" in object.metadata.labels) ? (has(oldObject.metadata.labels) && "team" in oldObject.metadata.labels && object.metadata.labels["team"] == oldObject.metadata.labels["team"]) : !(has(oldObject.metadata.labels) && "team" in oldObject.metadata.labels)',
              message: "The team of a Deployment can't change.",
            },
          ],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: {
          name: 'workload-policies-images-are-ours',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: {
          policyName: 'workload-policies-images-are-ours',
          paramRef: { name: 'default', parameterNotFoundAction: 'Deny' },
          validationActions: ['Deny'],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: 'workload-policies-is-not-huge', labels: { 'app.kubernetes.io/name': 'workload-policies' } },
        spec: { policyName: 'workload-policies-is-not-huge', validationActions: ['Warn', 'Audit'] },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: {
          name: 'workload-policies-nothing-is-privileged',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: { policyName: 'workload-policies-nothing-is-privileged', validationActions: ['Deny'] },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: {
          name: 'workload-policies-replicas-are-limited',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: {
          policyName: 'workload-policies-replicas-are-limited',
          paramRef: { name: 'default', parameterNotFoundAction: 'Deny' },
          validationActions: ['Deny'],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: 'workload-policies-team-stays', labels: { 'app.kubernetes.io/name': 'workload-policies' } },
        spec: { policyName: 'workload-policies-team-stays', validationActions: ['Deny'] },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingAdmissionPolicy',
        metadata: {
          name: 'workload-policies-moving-images-are-pulled',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: {
          failurePolicy: 'Fail',
          reinvocationPolicy: 'Never',
          matchConstraints: {
            resourceRules: [
              { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'], scope: '*' },
            ],
            matchPolicy: 'Equivalent',
            namespaceSelector: {},
            objectSelector: {},
          },
          mutations: [
            {
              patchType: 'ApplyConfiguration',
              applyConfiguration: {
                expression: 'has(object.spec) ? Object{spec: Object.spec{containers: object.spec.containers.map(x, Object.spec.containers{name: x.name, ?imagePullPolicy: (has(x.image) ? x.image : "").matches("(^[^:]+|:latest)$") ? optional.of("Always") : optional.none()})}} : Object{}',
              },
            },
          ],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingAdmissionPolicy',
        metadata: {
          name: 'workload-policies-spot-is-tolerated',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: {
          failurePolicy: 'Fail',
          reinvocationPolicy: 'IfNeeded',
          matchConstraints: {
            resourceRules: [
              { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'], scope: '*' },
            ],
            matchPolicy: 'Equivalent',
            namespaceSelector: {},
            objectSelector: {},
          },
          mutations: [
            {
              patchType: 'JSONPatch',
              jsonPatch: {
                expression: '(!(namespaceObject != null && has(namespaceObject.metadata.labels) && "machines" in namespaceObject.metadata.labels && namespaceObject.metadata.labels["machines"] == "spot") || (has(object.spec) && has(object.spec.tolerations) && object.spec.tolerations.exists(x, has(x.key) && x.key == "spot"))) ? [] : (has(object.spec) ? [] : [JSONPatch{op: "add", path: "/spec", value: {}}]) + (((has(object.spec) && has(object.spec.tolerations)) ? [] : [JSONPatch{op: "add", path: "/spec/tolerations", value: []}]) + [JSONPatch{op: "add", path: "/spec/tolerations/-", value: {"key": dyn("spot"), "operator": dyn("Exists")}}])',
              },
            },
          ],
        },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingAdmissionPolicyBinding',
        metadata: {
          name: 'workload-policies-moving-images-are-pulled',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: { policyName: 'workload-policies-moving-images-are-pulled' },
      },
      {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: 'MutatingAdmissionPolicyBinding',
        metadata: {
          name: 'workload-policies-spot-is-tolerated',
          labels: { 'app.kubernetes.io/name': 'workload-policies' },
        },
        spec: { policyName: 'workload-policies-spot-is-tolerated' },
      },
    ];
    addManifests(this, objects);
  }
}
