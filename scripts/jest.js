// Bundles the tests and runs jest with Node's ES modules switched on, on every platform alike.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { bundleTests } from './bundle-tests.js';

await bundleTests();
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
