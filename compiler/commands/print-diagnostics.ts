import { relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderGithub } from '../diagnostics/render-github.js';
import { renderText } from '../diagnostics/render-text.js';
import type { Rendering } from '../diagnostics/rendering.js';
import { readText } from '../disk/read.js';
import type { Format } from './format.js';
import type { World } from './world.js';

/** For people on standard error, for GitHub on standard output; as JSON they are part of the command's one document. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { format, folder }: { readonly format: Format; readonly folder: string },
  world: World,
): void {
  if (diagnostics.length === 0) return;
  const rendering = renderingFor(folder, world);
  if (format === 'text') world.err.write(renderText(diagnostics, { ...rendering, colour: world.err.colour }));
  if (format === 'github') world.out.write(renderGithub(diagnostics, rendering));
}

export function renderingFor(folder: string, world: World): Rendering {
  return {
    folder: relative(world.folder, folder).split(sep).join('/'),
    source: (file) => readText(`${folder}/${file}`),
  };
}
