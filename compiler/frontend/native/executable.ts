import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the native compiler's package is named after. */
export const platform = `${process.platform}-${process.arch}`;

/** The native compiler's executable, or undefined where it was not installed (`npm install --omit=optional`). */
export function compilerExecutable(): string | undefined {
  try {
    const typescript = createRequire(createRequire(import.meta.url).resolve('typescript/package.json'));
    const folder = dirname(typescript.resolve(`@typescript/typescript-${platform}/package.json`));
    const executable = join(folder, 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc');
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}
