import { expect, test } from '@jest/globals';
import { isWrittenByKext } from '../../compiler/output/notice.js';
import { print } from '../../compiler/output/print.js';
import { renderTemplate } from '../../compiler/output/render-template.js';

test('every file says on its first line that kext wrote it', () => {
  const files = print([
    { path: 'manifests/x.yaml', content: { kind: 'yaml', documents: [{ object: { a: 1 } }] } },
    { path: 'generated/x.ts', content: { kind: 'text', text: 'export {};\n' } },
    { path: 'Dockerfile', content: { kind: 'template', template: 'assemble/dockerfile', data: {} } },
  ]);
  for (const { text } of files) expect(isWrittenByKext(text)).toBe(true);
  expect(files.map(({ text }) => text.slice(0, 3))).toEqual(['# W', '// ', '# W']);
});

test.each(['', 'export {};\n', '#!/bin/sh\n# Written by kext\n', '// Written by kexts\n', 'Written by kext\n'])(
  'kext did not write %j',
  (text) => {
    expect(isWrittenByKext(text)).toBe(false);
  },
);

test('a template may name only what its data holds, in blocks as well', () => {
  expect(() => renderTemplate('assemble/main.ts', { imports: [], name: "'x'" })).toThrow('names "namespace"');
  expect(() => renderTemplate('assemble/chart.ts', { imports: [], chart: 'C' })).toThrow('names "running"');
});

test('a template prints characters as they are', () => {
  const data = { imports: ["import { a } from '<&>';"], name: "'x'", namespace: "'y'", watch: "['a']", lists: [] };
  expect(renderTemplate('assemble/main.ts', data)).toContain("from '<&>';");
});
