import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The names of the sample projects. */
export const samples: readonly string[] = readdirSync(join(repository, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'errors')
  .map(({ name }) => name)
  .sort();

/** What kext writes into a project: git-ignored in samples/, and left behind by whoever tried one. */
const written = ['manifests', 'generated', 'charts', 'dist', 'Dockerfile', 'node_modules'];

/** A copy of the sample's sources in a new temporary folder, where `kext` and all libraries are found. */
export function copySample(sample: string): string {
  const folder = emptyProject();
  copySources(sample, folder);
  return folder;
}

/** The sample with what kext wrote for it, as a user's repository holds both. */
export function layOverGolden(sample: string): string {
  const folder = emptyProject();
  copyOverGolden(sample, folder);
  return folder;
}

/** As `layOverGolden`, in this folder. */
export function copyOverGolden(sample: string, folder: string): void {
  copySources(sample, folder);
  cpSync(join(repository, 'golden', sample), folder, { recursive: true });
}

function copySources(sample: string, folder: string): void {
  const from = join(repository, 'samples', sample);
  cpSync(from, folder, {
    recursive: true,
    filter: (path) => !written.some((name) => path === join(from, name)),
  });
}

export function emptyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kext-project-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

export function removeProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Every file below the folder, but for node_modules, and its text. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = paths
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('node_modules/'))
    .sort();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

export function goldenOf(sample: string): ReadonlyMap<string, string> {
  return filesIn(join(repository, 'golden', sample));
}
