import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BuildResult, Message } from 'esbuild';
import type { Report } from '../diagnostics/diagnostic.js';
import { entryAt } from '../disk/read.js';
import type { OutputFile } from '../model/planned-file.js';
import { withNotice } from '../output/notice.js';
import { bundleFailed, bundleWarning, noEntryPoint } from './diagnostics.js';

const entryPoint = 'generated/main.ts';
export const bundlePath = 'dist/main.js';
export const sourceMapPath = `${bundlePath}.map`;

/** The entry point, the handlers and all that they import, in one file, and its source map: beside it, or in it. */
export async function bundle(
  folder: string,
  sourceMap: 'beside' | 'within',
  report: Report,
): Promise<readonly OutputFile[] | undefined> {
  if (entryAt(join(folder, entryPoint)) !== 'file') return void report(noEntryPoint, undefined, {});
  const { errors, warnings, outputFiles = [] } = await runEsbuild(folder, sourceMap);
  for (const message of errors) report(bundleFailed, locate(message), { text: message.text });
  for (const message of warnings) report(bundleWarning, locate(message), { text: message.text });
  if (errors.length > 0) return undefined;
  return outputFiles.map(({ path, text }) => ({ path: path.endsWith('.map') ? sourceMapPath : bundlePath, text }));
}

/**
 * CommonJS packages in a bundle of ES modules still ask for `require`. In two halves, because kext's own build rewrites
 * `import.meta.url` wherever it stands.
 */
const requireInModules = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.${'url'});`;

async function runEsbuild(folder: string, sourceMap: 'beside' | 'within'): Promise<BuildResult> {
  const { build } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
  try {
    return await build({
      absWorkingDir: folder,
      entryPoints: [entryPoint],
      outfile: bundlePath,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // 15 MB, and only ever loaded outside a cluster: in a pod there is no kubeconfig.
      external: ['@kubernetes/client-node'],
      sourcemap: sourceMap === 'beside' ? true : 'inline',
      banner: { js: withNotice(bundlePath, requireInModules) },
      write: false,
      logLevel: 'silent',
    });
  } catch (caught) {
    if (isBuildFailure(caught)) return caught as BuildResult;
    throw caught;
  }
}

function isBuildFailure(caught: unknown): boolean {
  return caught instanceof Error && 'errors' in caught && Array.isArray(caught.errors) && caught.errors.length > 0;
}

function locate({ location }: Message) {
  if (location === null) return undefined;
  const { file, line, column, length } = location;
  return { file, line, column: column + 1, length: Math.max(1, length) };
}
