/** Writes the benchmark's APIs as kext projects: the same kinds and fields as api-go.js, in kext's annotations. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cronJob } from './cron-job-typescript.js';
import { callingHandler } from './handlers-typescript.js';
import { benchKinds, group } from './kinds.js';
import { rulesFile } from './rules-typescript.js';

/** @typedef {import('./kinds.js').Field} Field */
/** @typedef {import('./kinds.js').BenchKind} BenchKind */
/** @typedef {{ kinds: number, kext: string, controllers?: boolean, webhooks?: boolean }} ApiOptions */

/**
 * A project with kinds of 90 fields, a file each.
 * @param {string} folder empty or absent
 * @param {ApiOptions} options `kext` is the folder of the built package; for each kind a controller and two webhooks,
 *   where asked for
 */
export function writeTypeScriptApi(folder, { kinds, kext, controllers = false, webhooks = false }) {
  writeProject(folder, 'bench', kext);
  for (const kind of benchKinds(kinds)) {
    write(join(folder, 'src/api/v1', `${kind.file}.ts`), kindFile(kind));
    if (controllers) write(join(folder, 'src/controllers', `${kind.file}.ts`), controllerFile(kind));
    if (webhooks) write(join(folder, 'src/webhooks', `${kind.file}.ts`), webhookFile(kind));
  }
}

/** To such a project: for each kind a controller of ten calls. */
export function writeCalls(/** @type {string} */ folder, /** @type {number} */ kinds, /** @type {boolean} */ followed) {
  for (const kind of benchKinds(kinds)) {
    write(join(folder, 'src/controllers', `${kind.file}.ts`), callingHandler(kind, followed));
  }
}

/** To such a project: for each kind five rules. */
export function writeRules(/** @type {string} */ folder, /** @type {number} */ kinds, /** @type {boolean} */ compiled) {
  for (const kind of benchKinds(kinds)) {
    write(join(folder, 'src/rules', `${kind.file}.ts`), rulesFile(kind, compiled));
  }
}

/**
 * A project with one kind that embeds a JobTemplateSpec: the CronJob of kubebuilder's tutorial.
 * @param {string} folder empty or absent
 * @param {{ kext: string }} options
 */
export function writeTypeScriptCronJob(folder, { kext }) {
  writeProject(folder, 'cronjob', kext);
  write(join(folder, 'src/api/v1/cron-job.ts'), cronJob);
}

/** @param {string} folder @param {string} name @param {string} kext */
function writeProject(folder, name, kext) {
  // As the samples have it, without the library's dom.
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  const package_ = {
    name,
    version: '1.0.0',
    private: true,
    type: 'module',
    kext: { image: `example.com/${name}:1.0.0` },
  };
  write(join(folder, 'package.json'), `${JSON.stringify(package_, null, 2)}\n`);
  write(
    join(folder, 'tsconfig.json'),
    `${JSON.stringify({ compilerOptions, include: ['src', 'generated'] }, null, 2)}\n`,
  );
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(kext, join(folder, 'node_modules', 'kext'), 'junction');
}

function write(/** @type {string} */ path, /** @type {string} */ text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function kindFile(/** @type {BenchKind} */ { kind, spec }) {
  return `import type { Condition, CustomResource, DateTime, Int32, Int64, Quantity } from 'kext';

/**
 * ${kind} is a kind of the benchmark.
 *
 * @resource ${group}/v1
 * @column Ready .status.readyReplicas
 * @column Phase .status.phase
 * @column Age .metadata.creationTimestamp date
 * @scale .spec.count0 .status.readyReplicas
 */
export interface ${kind} extends CustomResource<${kind}Spec, ${kind}Status> {}

/** ${kind}Spec is what the user wants. */
export interface ${kind}Spec {
${spec.map(property).join('\n')}
}

${spec
  .filter(({ type }) => type !== undefined)
  .map(nestedType)
  .join('\n')}
${status(kind)}`;
}

/**
 * Of each sort, its tags and its type, with a question mark where it may be absent.
 * @type {Record<import('./kinds.js').Sort, { tags: string[], type: string }>}
 */
const sorts = {
  count: { tags: ['@minimum 1', '@maximum 100', '@default 3'], type: 'Int32?' },
  name: { tags: ['@pattern /^[a-z][a-z0-9-]*$/', '@maxLength 63'], type: 'string' },
  mode: { tags: [], type: "'Automatic' | 'Manual' | 'Disabled'" },
  flag: { tags: ['@default true'], type: 'boolean?' },
  labels: { tags: [], type: 'Record<string, string>?' },
  amount: { tags: [], type: 'Quantity?' },
  zones: { tags: ['@maxItems 16', '@listType set'], type: 'string[]?' },
  since: { tags: [], type: 'DateTime?' },
  endpoint: { tags: [], type: '' },
  ports: { tags: ['@maxItems 32', '@listMapKey name'], type: '' },
};

function property(/** @type {Field} */ { name, sort, type }) {
  const { tags, type: plain } = sorts[sort];
  const written = type === undefined ? plain : sort === 'ports' ? `${type}[]?` : `${type}?`;
  const comment = [`${name} is the ${sort} of its round.`, ...tags].map((line) => `   * ${line}`).join('\n');
  return `  /**\n${comment}\n   */\n  ${name}${written.endsWith('?') ? '?' : ''}: ${written.replace('?', '')};`;
}

function nestedType(/** @type {Field} */ { type }) {
  return `/** ${type} is a nested object. */
export interface ${type} {
  /**
   * name tells it from its like.
   * @minLength 1
   * @maxLength 63
   */
  name: string;
  /**
   * port is where it listens.
   * @minimum 1
   * @maximum 65535
   */
  port: Int32;
  /**
   * protocol is how it talks.
   * @default "TCP"
   */
  protocol?: 'TCP' | 'UDP';
}
`;
}

function status(/** @type {string} */ kind) {
  return `/** ${kind}Status is what was seen. */
export interface ${kind}Status {
  /** observedGeneration is the generation that this status is of. */
  observedGeneration?: Int64;
  /** readyReplicas is the number of pods that are ready. */
  readyReplicas?: Int32;
  /** phase is where it stands. */
  phase?: 'Pending' | 'Running' | 'Failed';
  /** conditions are its conditions. */
  conditions?: Condition[];
}
`;
}

function controllerFile(/** @type {BenchKind} */ { kind, file }) {
  return `import type { Context } from 'kext';
import { Deployment } from 'kext/apps/v1';
import type { ${kind} } from '../api/v1/${file}.js';

/**
 * Keeps a Deployment for each ${kind}.
 * @controller
 */
export async function reconcile${kind}(object: ${kind}, { own, status }: Context<${kind}>) {
  const labels = { app: object.metadata.name ?? '' };
  const deployment = await own(Deployment, {
    metadata: { name: object.metadata.name },
    spec: {
      replicas: object.spec.count0,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'main', image: object.spec.name0 }] } },
    },
  });
  await status({ readyReplicas: deployment.status?.readyReplicas ?? 0 });
}
`;
}

function webhookFile(/** @type {BenchKind} */ { kind, file }) {
  return `import type { AdmissionRequest } from 'kext';
import type { ${kind} } from '../api/v1/${file}.js';

/**
 * Fills in what a ${kind} leaves open.
 * @mutates
 */
export function default${kind}({ object }: AdmissionRequest<${kind}>) {
  return { ...object, spec: { ...object.spec, labels0: { ...object.spec.labels0, defaulted: 'yes' } } };
}

/**
 * Refuses a ${kind} of two equal names.
 * @validates
 */
export function validate${kind}({ object }: AdmissionRequest<${kind}>) {
  return { allowed: object.spec.name0 !== object.spec.name1, message: 'name0 and name1 are the same' };
}
`;
}
