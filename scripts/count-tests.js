// node scripts/count-tests.js STEPS_FAILED JEST_JSON...: prints `N passed, N failed` over jest's results. A step that failed
// though no test of it did (a build, a lint, a suite that does not load) counts as one failure.
import { readFileSync } from 'node:fs';

const [stepsFailed, ...files] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of files) {
  const result = read(file);
  passed += result?.numPassedTests ?? 0;
  failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
}
failed = Math.max(failed, Number(stepsFailed));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Undefined where jest never came to write its results: the step has failed, which is counted. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
