/** What README.md and CONTRIBUTING.md show of this repository is there, word for word, and what they name exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repository } from './walls/source-file.js';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(repository, 'package.json'), 'utf8'),
);

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (page) => {
  const text = readFileSync(join(repository, page), 'utf8');

  test('shows files as they are', () => {
    const shown = [...text.matchAll(/^```\w+\n(?:\/\/|#) ((?:samples|golden|compiler)\/\S+)\n([\s\S]*?)^```$/gm)];
    for (const [, path = '', excerpt = ''] of shown)
      expect(readFileSync(join(repository, path), 'utf8')).toContain(excerpt);
  });

  test('names scripts and files that exist', () => {
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });
});

test('CONTRIBUTING.md tells of every script', () => {
  const text = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8');
  const hooks = /^(?:pre|post)/;
  const told = (script: string) => text.includes(script === 'test' ? '`npm test`' : `\`npm run ${script}`);
  expect(Object.keys(scripts).filter((script) => !hooks.test(script) && !told(script))).toEqual([]);
});
