// Bundles the tests and runs jest with Node's ES modules switched on, on every platform alike. Words such as `test/walls`
// ask for the files of tests whose paths begin with them; all others are jest's own.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { bundleTests, moduleOf } from './bundle-tests.js';

const tests = await bundleTests();
const given = process.argv.slice(2);
const asked = given.filter((word) => word.startsWith('test/'));
const wanted = tests.filter((test) => asked.some((start) => test.startsWith(start)));
const modules = [...new Set(wanted.map(moduleOf))].map((name) => `dist.tests/${name}.js`);
const words = given.filter((word) => !asked.includes(word));
if (asked.length > 0) {
  if (wanted.length === 0) fail(`No file of tests begins with ${asked.join(' or ')}.`);
  words.push('--runTestsByPath', ...modules);
  process.env.KEXT_TESTS = wanted.join(' ');
}

// For the native compiler, which is written in Go: hundreds of short runs need not tidy up, nor more than a core each where
// jest keeps all of them busy. Tests that run in turn start API servers, too, which stay as they are.
const brief = words.includes('--runInBand') ? {} : { GOGC: 'off', GOMEMLIMIT: '1GiB', GOMAXPROCS: '1' };
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...words], {
  stdio: 'inherit',
  env: { ...brief, ...process.env },
});
process.exit(status ?? 1);

function fail(/** @type {string} */ message) {
  console.error(message);
  process.exit(2);
}
