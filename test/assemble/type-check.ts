import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { OutputFile } from '../../compiler/model/planned-file.js';

/** What tsc says of the files in a project of their own, as strict as it can be; `kext` is what this repository's build declares. */
export function typeCheck(files: readonly OutputFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kext-types-'));
  try {
    for (const { path, text } of files) write(join(folder, path), text);
    write(join(folder, 'package.json'), '{ "type": "module" }');
    write(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
    const { stdout } = spawnSync(process.execPath, [join(typescript, 'bin', 'tsc'), '-p', folder], {
      encoding: 'utf8',
      cwd: folder,
    });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tsconfig = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    skipLibCheck: true,
    noEmit: true,
    paths: {
      kext: [resolve('dist/api/index.d.ts')],
      'kext/runtime': [resolve('dist/runtime/index.d.ts')],
      'kext/*': [resolve('dist/kubernetes/*.d.ts')],
    },
  },
};

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
