/** Writes the benchmark's APIs in Go, with kubebuilder's markers, into a copy of the module in controller-gen/. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cronJob } from './cron-job-go.js';
import { benchKinds, group } from './kinds.js';

/** @typedef {import('./kinds.js').Field} Field */
/** @typedef {import('./kinds.js').BenchKind} BenchKind */

const module = join(dirname(fileURLToPath(import.meta.url)), 'controller-gen');

/** Kinds of 90 fields, a file each, in the package `api/v1`; each with two webhooks and the rules of a controller. */
export function writeGoApi(/** @type {string} */ folder, /** @type {number} */ count) {
  const files = benchKinds(count).map((kind) => /** @type {const} */ ([`${kind.file}.go`, kindFile(kind)]));
  writePackage(folder, group, Object.fromEntries(files));
}

/** One kind that embeds a JobTemplateSpec: the CronJob of kubebuilder's tutorial. */
export function writeGoCronJob(/** @type {string} */ folder) {
  writePackage(folder, 'batch.tutorial.example.com', { 'cronjob.go': cronJob });
}

/** @param {string} folder @param {string} apiGroup @param {Record<string, string>} files */
function writePackage(folder, apiGroup, files) {
  const api = join(folder, 'api', 'v1');
  mkdirSync(api, { recursive: true });
  for (const name of ['go.mod', 'go.sum']) cpSync(join(module, name), join(folder, name));
  writeFileSync(join(api, 'doc.go'), packageFile(apiGroup));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(api, name), text);
}

function packageFile(/** @type {string} */ apiGroup) {
  return `// Package v1 is the API of the benchmark.
// +kubebuilder:object:generate=true
// +groupName=${apiGroup}
package v1
`;
}

function kindFile(/** @type {BenchKind} */ kind) {
  const nested = kind.spec.filter(({ type }) => type !== undefined).map(nestedType);
  return `package v1

import (
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

${markers(kind)}
${root(kind.kind)}
// ${kind.kind}Spec is what the user wants.
type ${kind.kind}Spec struct {
${kind.spec.map(goField).join('\n')}
}

${nested.join('\n')}
${status(kind.kind)}`;
}

function markers(/** @type {BenchKind} */ { kind, plural }) {
  const name = kind.toLowerCase();
  const webhook = `failurePolicy=fail,sideEffects=None,groups=${group},resources=${plural},verbs=create;update,versions=v1,admissionReviewVersions=v1`;
  const path = `${group.replaceAll('.', '-')}-v1-${name}`;
  return `// +kubebuilder:rbac:groups=${group},resources=${plural},verbs=get;list;watch
// +kubebuilder:rbac:groups=${group},resources=${plural}/status,verbs=get;patch
// +kubebuilder:rbac:groups=apps,resources=deployments,verbs=get;list;watch;create;patch
// +kubebuilder:webhook:path=/mutate-${path},mutating=true,name=m${name}.kb.io,${webhook}
// +kubebuilder:webhook:path=/validate-${path},mutating=false,name=v${name}.kb.io,${webhook}
`;
}

function root(/** @type {string} */ kind) {
  return `// ${kind} is a kind of the benchmark.
// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
// +kubebuilder:subresource:scale:specpath=.spec.count0,statuspath=.status.readyReplicas
// +kubebuilder:printcolumn:name="Ready",type=integer,JSONPath=\`.status.readyReplicas\`
// +kubebuilder:printcolumn:name="Phase",type=string,JSONPath=\`.status.phase\`
// +kubebuilder:printcolumn:name="Age",type=date,JSONPath=\`.metadata.creationTimestamp\`
type ${kind} struct {
	metav1.TypeMeta   \`json:",inline"\`
	metav1.ObjectMeta \`json:"metadata,omitempty"\`

	Spec   ${kind}Spec   \`json:"spec"\`
	Status ${kind}Status \`json:"status,omitempty"\`
}

// ${kind}List is a list of them.
// +kubebuilder:object:root=true
type ${kind}List struct {
	metav1.TypeMeta \`json:",inline"\`
	metav1.ListMeta \`json:"metadata,omitempty"\`
	Items           []${kind} \`json:"items"\`
}
`;
}

/**
 * Of each sort, its markers and its Go type, with a question mark where it may be absent.
 * @type {Record<import('./kinds.js').Sort, { markers: string[], type: string, list?: string }>}
 */
const sorts = {
  count: { markers: ['validation:Minimum=1', 'validation:Maximum=100', 'default=3'], type: 'int32?' },
  name: { markers: ['validation:Pattern=`^[a-z][a-z0-9-]*$`', 'validation:MaxLength=63'], type: 'string' },
  mode: { markers: ['validation:Enum=Automatic;Manual;Disabled'], type: 'string' },
  flag: { markers: ['default=true'], type: '*bool?' },
  labels: { markers: [], type: 'map[string]string?' },
  amount: { markers: [], type: '*resource.Quantity?' },
  zones: { markers: ['validation:MaxItems=16'], type: '[]string?', list: '// +listType=set' },
  since: { markers: [], type: '*metav1.Time?' },
  endpoint: { markers: [], type: '' },
  ports: { markers: ['validation:MaxItems=32'], type: '', list: '// +listType=map\n\t// +listMapKey=name' },
};

function goField(/** @type {Field} */ { name, sort, type }) {
  const of = sorts[sort];
  const written = type === undefined ? of.type : sort === 'ports' ? `[]${type}?` : `*${type}?`;
  const optional = written.endsWith('?');
  const lines = [
    `// ${title(name)} is the ${sort} of its round.`,
    ...of.markers.map((marker) => `// +kubebuilder:${marker}`),
    ...(of.list === undefined ? [] : [of.list]),
    ...(optional ? ['// +optional'] : []),
    `${title(name)} ${written.replace('?', '')} \`json:"${name}${optional ? ',omitempty' : ''}"\``,
  ];
  return lines.map((line) => `\t${line}`).join('\n');
}

function nestedType(/** @type {Field} */ { type }) {
  return `// ${type} is a nested object.
type ${type} struct {
	// Name tells it from its like.
	// +kubebuilder:validation:MinLength=1
	// +kubebuilder:validation:MaxLength=63
	Name string \`json:"name"\`
	// Port is where it listens.
	// +kubebuilder:validation:Minimum=1
	// +kubebuilder:validation:Maximum=65535
	Port int32 \`json:"port"\`
	// Protocol is how it talks.
	// +kubebuilder:validation:Enum=TCP;UDP
	// +kubebuilder:default=TCP
	// +optional
	Protocol string \`json:"protocol,omitempty"\`
}
`;
}

function status(/** @type {string} */ kind) {
  return `// ${kind}Status is what was seen.
type ${kind}Status struct {
	// ObservedGeneration is the generation that this status is of.
	// +optional
	ObservedGeneration int64 \`json:"observedGeneration,omitempty"\`
	// ReadyReplicas is the number of pods that are ready.
	// +optional
	ReadyReplicas int32 \`json:"readyReplicas,omitempty"\`
	// Phase is where it stands.
	// +kubebuilder:validation:Enum=Pending;Running;Failed
	// +optional
	Phase string \`json:"phase,omitempty"\`
	// Conditions are its conditions.
	// +listType=map
	// +listMapKey=type
	// +optional
	Conditions []metav1.Condition \`json:"conditions,omitempty"\`
}
`;
}

function title(/** @type {string} */ name) {
  return name[0]?.toUpperCase() + name.slice(1);
}
