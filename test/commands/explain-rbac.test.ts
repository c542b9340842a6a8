import { expect, test } from '@jest/globals';
import { permissionsText } from '../../compiler/commands/explain-rbac.js';
import type { Permission } from '../../compiler/model/contribution.js';
import { runKext } from '../projects/world.js';

test('explain rbac shows the chain of calls that leads to each permission', async () => {
  const { code, out } = await runKext('/', 'explain', 'rbac', '--project', `${process.cwd()}/samples/cronjob`);
  expect(code).toBe(0);
  expect(out).toContain(`patch batch.example.com/cronjobs/status
  reconcileCronJob  src/controllers/cron-job.ts:14:23
    report  src/controllers/cron-job.ts:19:12
      status  src/controllers/cron-job.ts:64:9: patch
`);
  expect(out).toContain(`get update coordination.k8s.io/leases name=cronjob namespace=cronjob-system
  kext/runtime: get update - elects a leader
`);
});

test('verbs of one cause stand together, callbacks are named as such, reasons are told', () => {
  const at = (line: number) => ({ file: 'src/a.ts', line, column: 1, length: 1 });
  const path = [
    { function: 'handle', at: at(1) },
    { function: '', at: at(2) },
  ];
  const base = { kind: 'permission', group: '', resource: 'secrets', clusterScoped: false } as const;
  const called = { function: 'handle', at: at(3), call: { method: 'cached.list', path } };
  const permissions: readonly Permission[] = [
    { ...base, verb: 'watch', why: called },
    { ...base, verb: 'list', why: called },
    { ...base, verb: 'list', why: { function: 'handle', at: at(9), reason: 'mirrors them' } },
  ];
  expect(permissionsText(permissions)).toBe(`list watch core/secrets
  handle  src/a.ts:1:1
    (callback)  src/a.ts:2:1
      cached.list  src/a.ts:3:1: list watch
  handle  src/a.ts:9:1: list - mirrors them
`);
});

test('a project that is not there', async () => {
  expect(await runKext('/', 'explain', 'rbac', '--project', 'nowhere')).toMatchObject({ code: 1, out: '' });
});
