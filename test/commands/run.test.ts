import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { filesIn, layOverGolden, removeProject } from '../projects/lay-out.js';
import { runKext } from '../projects/world.js';
import { repository } from '../walls/source-file.js';

const folder = layOverGolden('memcached');
afterAll(() => removeProject(folder));

test('bundles the operator, with its source map, and writes nothing', async () => {
  const before = filesIn(folder);
  const { code, out, err, programs } = await runKext(folder, 'run', '--', '--log-level', 'debug');
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
  expect(programs).toEqual([
    {
      text: expect.stringContaining('//# sourceMappingURL=data:application/json;base64,'),
      words: ['--log-format=text', '--log-level', 'debug'],
      folder,
    },
  ]);
  expect(filesIn(folder)).toEqual(before);
});

describe('as a process', () => {
  const kext = (...words: string[]) =>
    spawnSync(process.execPath, [join(repository, 'dist/compiler/cli.js'), 'run', '--project', folder, ...words], {
      encoding: 'utf8',
      env: { ...process.env, HOME: '/nowhere', KUBECONFIG: '' },
    });

  test('the flags after -- are the operator’s', () => {
    const { status, stdout } = kext('--', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^memcached: a Kubernetes operator\n/);
  });

  test('a flag that the operator does not know ends it with 2', () => {
    const { status, stderr } = kext('--', '--leader-elct');
    expect(status).toBe(2);
    expect(stderr).toContain("Unknown option '--leader-elct'");
  });

  test('without a cluster it says what it looked for, for people', () => {
    const { status, stderr } = kext('--', '--metrics-bind-address=0', '--health-probe-bind-address=0');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[\d:]{8} ERROR can’t go on\n +Error: There is no API server to talk to/);
    // By the source map: where it was thrown, in kext's own source.
    expect(stderr).toMatch(/load-credentials\.(?:ts|js):\d+/);
  });
});

test('without an entry point there is nothing to run', async () => {
  const empty = layOverGolden('memcached');
  rmSync(join(empty, 'generated/main.ts'));
  const { code, err, programs } = await runKext(empty, 'run');
  expect({ code, programs }).toEqual({ code: 1, programs: [] });
  expect(err).toContain('[commands/no-entry-point]');
  removeProject(empty);
});
