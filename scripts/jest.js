// Bundles the tests and runs jest with Node's ES modules switched on, on every platform alike.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { bundleTests } from './bundle-tests.js';

await bundleTests();
const words = process.argv.slice(2);
// For the native compiler, which is written in Go: hundreds of short runs need not tidy up, nor more than a core each where
// jest keeps all of them busy. Tests that run in turn start API servers, too, which stay as they are.
const brief = words.includes('--runInBand') ? {} : { GOGC: 'off', GOMEMLIMIT: '1GiB', GOMAXPROCS: '1' };
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...words], {
  stdio: 'inherit',
  env: { ...brief, ...process.env },
});
process.exit(status ?? 1);
