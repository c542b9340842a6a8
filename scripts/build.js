// Builds dist/ with the pinned native compiler. Plain JavaScript, because it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, keepCode } from './bundle.js';
import { prepareBuiltIns } from './prepare.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const dist = join(root, 'dist');
/** What dist/ is made of, and what it is made with. */
const inputs =
  'api cel compiler kubernetes protobuf runtime samples/database scripts templates testing package.json tsconfig.json'
    .split(' ')
    .concat('tsconfig.build.json', 'node_modules/.package-lock.json');
const begun = new Date();

// `npm test` on a fresh clone: `npm ci` has built it.
if (process.argv.includes('--if-outdated') && isUpToDate()) process.exit();

// Built beside dist/ and then put in its place: a failed build leaves the last good one, and nobody sees half of one.
const fresh = join(root, `dist.${process.pid}`);
const old = join(root, `dist.${process.pid}.old`);

const { status } = spawnSync(
  process.execPath,
  [join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', fresh],
  { cwd: root, stdio: 'inherit' },
);
if (status !== 0) {
  rmSync(fresh, { recursive: true, force: true });
  process.exit(status ?? 1);
}
await prepareBuiltIns(fresh);
await bundle(join(fresh, 'compiler'));
if (existsSync(dist)) renameSync(dist, old);
renameSync(fresh, dist);
rmSync(old, { recursive: true, force: true });
keepCode(join(dist, 'compiler'));
utimesSync(dist, begun, begun);

/** Whether nothing was changed, put or removed since the build began, whose time is that of dist/. */
function isUpToDate() {
  const built = statSync(dist, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return inputs.every((input) => isOlder(join(root, input), built));
}

/** @returns {boolean} also of all that is in a folder */
function isOlder(/** @type {string} */ path, /** @type {number} */ time) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined || status.mtimeMs >= time) return false;
  return !status.isDirectory() || readdirSync(path).every((name) => isOlder(join(path, name), time));
}
