import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSession } from '../../compiler/commands/session.js';
import { compile } from '../../compiler/compile.js';
import { readConfiguration } from '../../compiler/configuration/read-configuration.js';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { renderText } from '../../compiler/diagnostics/render-text.js';
import { openProject } from '../../compiler/frontend/open-project.js';
import { emptyProject, filesIn, removeProject } from './lay-out.js';
import { runKext } from './world.js';

const samples = fileURLToPath(new URL('../../samples/errors', import.meta.url));
const goldens = fileURLToPath(new URL('../../golden/errors', import.meta.url));

/** The codes that have a folder: `samples/errors/<room>/<what is wrong>`. */
export function sampledCodes(): readonly string[] {
  const folders = (path: string) => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders(samples).flatMap(({ name: room }) =>
    folders(join(samples, room)).map(({ name }) => `${room}/${name}`),
  );
}

export function goldenPath(code: string): string {
  return join(goldens, `${code}.txt`);
}

export function goldenCodes(): readonly string[] {
  const files = existsSync(goldens) ? readdirSync(goldens, { recursive: true, encoding: 'utf8' }) : [];
  return files.filter((file) => file.endsWith('.txt')).map((file) => file.replaceAll('\\', '/').slice(0, -4));
}

/**
 * What kext says about a sample, on standard error. A sample is a project; package.json and tsconfig.json are those of
 * samples/errors/ where it has none of its own. One with a file `command` is copied, and that command line runs there.
 */
export function textOf(code: string): Promise<string> {
  const folder = join(samples, code);
  return existsSync(join(folder, 'command')) ? runCommand(folder) : compileSample(folder);
}

/** All samples one after the other, each as `textOf` has it. */
export interface ErrorSamples {
  readonly textOf: (code: string) => Promise<string>;
  readonly close: () => void;
}

/**
 * One project in which a sample takes the place of the one before, as after a checkout under `--watch`: a native compiler
 * for each would take four times as long. Samples that bring a configuration or a command stand by themselves.
 */
export function openErrorSamples(): ErrorSamples {
  const folder = emptyProject();
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(samples, name), join(folder, name));
  const session = openSession(folder);
  let laid: readonly string[] = [];

  async function textInTurn(code: string): Promise<string> {
    const before = laid;
    for (const path of before) rmSync(join(folder, path));
    cpSync(join(samples, code), folder, { recursive: true });
    laid = [...filesIn(join(samples, code)).keys()];
    const absolute = (paths: readonly string[]) => paths.map((path) => join(folder, path));
    const { diagnostics } = await session.run({
      changed: absolute(laid.filter((path) => before.includes(path))),
      created: absolute(laid.filter((path) => !before.includes(path))),
      deleted: absolute(before.filter((path) => !laid.includes(path))),
    });
    const source = (file: string) => readFileSync(join(folder, file), 'utf8');
    return renderText(diagnostics, { source, folder: '', colour: false });
  }

  return {
    textOf: (code) => (standsAlone(code) ? textOf(code) : textInTurn(code)),
    close() {
      session.close();
      removeProject(folder);
    },
  };
}

function standsAlone(code: string): boolean {
  return ['package.json', 'tsconfig.json', 'command'].some((name) => existsSync(join(samples, code, name)));
}

async function runCommand(sample: string): Promise<string> {
  const folder = emptyProject();
  try {
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(samples, name), join(folder, name));
    cpSync(sample, folder, { recursive: true, verbatimSymlinks: true });
    const words = readFileSync(join(sample, 'command'), 'utf8').trim().split(/\s+/).slice(1);
    return (await runKext(folder, ...words)).err.replaceAll(folder, '<project>');
  } finally {
    removeProject(folder);
  }
}

async function compileSample(folder: string): Promise<string> {
  const overlay = new Map<string, string>();
  for (const name of ['package.json', 'tsconfig.json']) {
    if (!existsSync(join(folder, name))) overlay.set(join(folder, name), readFileSync(join(samples, name), 'utf8'));
  }
  const source = (file: string) => overlay.get(join(folder, file)) ?? readFileSync(join(folder, file), 'utf8');
  return renderText(await diagnose(folder, source('package.json'), overlay), { source, folder: '', colour: false });
}

async function diagnose(
  folder: string,
  packageJson: string,
  overlay: ReadonlyMap<string, string>,
): Promise<readonly Diagnostic[]> {
  const { report, sorted } = collectDiagnostics();
  const configuration = readConfiguration(packageJson, 'package.json', report);
  const project = configuration && openProject({ folder, sources: configuration.sources, overlay }, report);
  if (project === undefined || configuration === undefined) return sorted();
  const { diagnostics } = await compile(project, configuration);
  project.close();
  return [...sorted(), ...diagnostics];
}
