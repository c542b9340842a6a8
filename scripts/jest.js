// Bundles the tests and runs jest with Node's ES modules switched on, on every platform alike.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { bundleTests } from './bundle-tests.js';

await bundleTests();
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, ...process.argv.slice(2)],
  // As the command line has it: the native compiler, which tests start by the hundred, collects its garbage seldom.
  { stdio: 'inherit', env: { GOGC: '400', ...process.env } },
);
process.exit(status ?? 1);
