/** The policies that docs/rules.md shows compile, word for word. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openSession } from '../../compiler/commands/session.js';
import { repository } from '../walls/source-file.js';

test('the policies of docs/rules.md compile', async () => {
  const text = readFileSync(join(repository, 'docs/rules.md'), 'utf8');
  const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)]
    .map(([, block = '']) => block)
    .filter((block) => block.includes('PolicyRequest'));
  const folder = mkdtempSync(join(tmpdir(), 'kext-page-'));
  try {
    for (const name of ['package.json', 'tsconfig.json']) {
      writeFileSync(join(folder, name), readFileSync(join(repository, 'test/cel/rules', name)));
    }
    mkdirSync(join(folder, 'src'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(repository, join(folder, 'node_modules/kext'), 'junction');
    writeFileSync(join(folder, 'src/page.ts'), blocks.join('\n'));
    const session = openSession(folder);
    const { files, diagnostics } = await session.run();
    session.close();
    expect(diagnostics.map(({ message, at }) => `${at?.line}: ${message}`)).toEqual([]);
    expect(files?.map(({ path }) => path)).toContain('manifests/policies.yaml');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
