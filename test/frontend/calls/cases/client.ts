import { type Case, refused, rules } from '../case.js';

const pods = 'Pod, { name: memcached.spec.text }';

/** What each method of the client needs. */
export const cases: readonly Case[] = [
  { name: 'nothing', body: 'void memcached;', expected: rules() },
  { name: 'get', body: `await context.get(${pods});`, expected: rules('get core/pods') },
  { name: 'list', body: 'await context.list(Pod);', expected: rules('list core/pods') },
  {
    name: 'readScale',
    body: `await context.readScale(Deployment, { name: memcached.spec.text });`,
    expected: rules('get apps/deployments/scale'),
  },
  { name: 'cached.get', body: `await context.cached.get(${pods});`, expected: rules('list watch core/pods') },
  { name: 'cached.list', body: 'await context.cached.list(Pod);', expected: rules('list watch core/pods') },
  {
    name: 'apply',
    body: 'await context.apply(ConfigMap, { metadata: { name: memcached.spec.text } });',
    expected: rules('create patch core/configmaps'),
  },
  {
    name: 'create',
    body: "await context.create(ConfigMap, { metadata: { generateName: 'a-' } });",
    expected: rules('create core/configmaps'),
  },
  {
    name: 'update',
    body: `const found = await context.get(${pods});\nif (found) await context.update(Pod, found);`,
    expected: rules('get update core/pods'),
  },
  { name: 'patch', body: `await context.patch(${pods}, { merge: {} });`, expected: rules('patch core/pods') },
  { name: 'delete', body: `await context.delete(${pods});`, expected: rules('delete core/pods') },
  { name: 'deleteAll', body: 'await context.deleteAll(Pod, {});', expected: rules('deletecollection core/pods') },
  {
    name: 'applyStatus',
    body: 'await context.applyStatus(Memcached, { name: memcached.spec.text }, { ready: 1 });',
    expected: rules('patch cache.example.com/memcacheds/status'),
  },
  {
    name: 'scale',
    body: 'await context.scale(StatefulSet, { name: memcached.spec.text }, 2);',
    expected: rules('patch apps/statefulsets/scale'),
  },
  { name: 'evict', body: `await context.evict(${pods});`, expected: rules('create core/pods/eviction') },
  { name: 'resize', body: `await context.resize(${pods}, { merge: {} });`, expected: rules('patch core/pods/resize') },
  {
    name: 'token',
    body: 'await context.token(ServiceAccount, { name: memcached.spec.text }, { audiences: [] });',
    expected: rules('create core/serviceaccounts/token'),
  },
  {
    name: 'own',
    body: 'await context.own(Job, { metadata: { name: memcached.spec.text } });',
    expected: rules('create list patch watch batch/jobs'),
  },
  {
    name: 'status',
    body: 'await context.status({ ready: 1 });',
    expected: rules('patch cache.example.com/memcacheds/status'),
  },
  {
    name: 'event',
    body: "context.event('Normal', 'Done', 'done');",
    expected: rules('create patch events.k8s.io/events'),
  },
  {
    name: 'conditions, log and signal need nothing',
    body: "context.conditions({ type: 'Ready', status: 'True', reason: 'So' });\ncontext.log.info('so', { at: context.signal.aborted });",
    expected: rules(),
  },
  {
    name: 'several at once',
    body: 'await Promise.all([context.list(Pod), context.list(Node), context.status({})]);',
    expected: rules('list core/nodes', 'list core/pods', 'patch cache.example.com/memcacheds/status'),
  },
  {
    name: 'a function that nobody calls',
    top: 'export const unused = (c: Client) => c.list(Pod);',
    body: 'void context;',
    expected: rules(),
  },
  { name: 'the client itself is not called', body: 'void (context && memcached);', expected: rules() },
  {
    name: 'a property that the type does not declare',
    body: 'void (context as any).constructor;',
    expected: refused('computed-method', 'void (context as any).constructor;'),
  },
];
