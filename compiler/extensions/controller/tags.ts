import type { Parsed, Tag } from '../../model/tag.js';
import { isDuration } from './duration.js';

const places = ['function', 'constant'] as const;

/** The value is the name, or undefined for the function's own. */
export const controller: Tag<string | undefined> = {
  name: 'controller',
  argument: '[name]',
  places,
  repeatable: false,
  description:
    "Calls the function whenever an object of its first parameter's kind, or one that it owns, has changed. The name defaults " +
    "to the function's in kebab case and is persistent: it is the field manager (`<project>/<name>`) of all that the " +
    'function applies, so a function that is renamed needs its old name here.',
  example: [
    '/**',
    ' * Keeps a Deployment of the wanted size.',
    ' * @controller',
    ' */',
    'export async function reconcileMemcached(memcached: Memcached, { own, status }: Context<Memcached>) {}',
  ].join('\n'),
  parse: optionalName,
  result: 'ReconcileResult',
};

/** The value is the name, or undefined for the function's own. */
export const finalizes: Tag<string | undefined> = {
  name: 'finalizes',
  argument: '[name]',
  places,
  repeatable: false,
  description:
    'Calls the function before an object goes, and keeps the object until it has returned. The name is persistent: the ' +
    'finalizer on every object is `<group>/<name>`, or `<project>.kext/<name>` for the core group.',
  example: [
    '/**',
    ' * Drops the database on the server.',
    ' * @finalizes',
    ' */',
    'export async function dropDatabase(database: Database, { log }: Context<Database>) {}',
  ].join('\n'),
  parse: optionalName,
  result: 'ReconcileResult',
};

export const enqueues: Tag<string> = {
  name: 'enqueues',
  argument: 'controller',
  places,
  repeatable: false,
  description:
    "Watches the kind of the first parameter too: when an object of it changes, the function returns which of the controller's " +
    'objects that concerns, as `{ name, namespace }[]`.',
  example: [
    '/** @enqueues reconcile-database */',
    'export async function databasesOfSecret(secret: Secret, { cached }: Context<Secret>) {',
    '  const databases = await cached.list(Database, { namespace: secret.metadata.namespace });',
    '  return databases.filter(({ spec }) => spec.secret === secret.metadata.name).map(({ metadata }) => metadata);',
    '}',
  ].join('\n'),
  parse: (argument) => (/^\S+$/.test(argument) ? { value: argument } : { expected: 'the name of one controller' }),
  result: 'Enqueued',
};

export const workers: Tag<number> = {
  name: 'workers',
  argument: 'N',
  places,
  repeatable: false,
  description: 'How many objects the handler works on at a time; 1 without it. One object is never in two workers.',
  example: [
    '/**',
    ' * @controller',
    ' * @workers 4',
    ' */',
    'export async function reconcile(job: Backup, context: Context<Backup>) {}',
  ].join('\n'),
  parse: (argument) =>
    /^[1-9]\d{0,5}$/.test(argument) ? { value: Number(argument) } : { expected: 'a whole number from 1, like 4' },
};

export const timeout: Tag<string> = {
  name: 'timeout',
  argument: 'duration',
  places,
  repeatable: false,
  description:
    'How long one call may take before its `signal` is aborted and it counts as failed; five minutes without it. In Go’s notation.',
  example: [
    '/**',
    ' * @controller',
    ' * @timeout 2m',
    ' */',
    'export async function reconcile(job: Backup, context: Context<Backup>) {}',
  ].join('\n'),
  parse: (argument) =>
    isDuration(argument) ? { value: argument } : { expected: 'a duration above zero, like `30s` or `1m30s`' },
};

function optionalName(argument: string): Parsed<string | undefined> {
  if (/\s/.test(argument)) return { expected: 'one name, or nothing' };
  return { value: argument === '' ? undefined : argument };
}
