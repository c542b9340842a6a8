import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { renderGithub } from '../../compiler/diagnostics/render-github.js';
import { renderJson } from '../../compiler/diagnostics/render-json.js';
import { renderText } from '../../compiler/diagnostics/render-text.js';

const source = `export interface Spec {\n\t/** @minimun 1 */\n\tsize: Int32;\n}\n`;
const sources: Record<string, string> = {
  'src/a.ts': source,
  'src/long.ts': `${'x'.repeat(300)}HERE${'y'.repeat(300)}`,
  'src/b.ts': 'a\u001b[31mb',
};
const rendering = { source: (file: string) => sources[file], folder: '', colour: false };

const unknown: Diagnostic = {
  code: 'frontend/unknown-tag',
  severity: 'error',
  message: 'No tag is named @minimun.\nDid you mean @minimum?',
  at: { file: 'src/a.ts', line: 2, column: 6, length: 8 },
  notes: [
    { text: '100% of it, see there', at: { file: 'src/a.ts', line: 3, column: 2, length: 4 } },
    { text: 'plain' },
  ],
};
const placeless: Diagnostic = { code: 'frontend/no-tsconfig', severity: 'warning', message: 'None.', notes: [] };

test('text', () => {
  expect(renderText([unknown, placeless], rendering)).toBe(`error: No tag is named @minimun.
  Did you mean @minimum? [frontend/unknown-tag]
  src/a.ts:2:6
  1 | export interface Spec {
  2 | \t/** @minimun 1 */
    | \t    ^^^^^^^^
  note: 100% of it, see there
  src/a.ts:3:2
  2 | \t/** @minimun 1 */
  3 | \tsize: Int32;
    | \t^^^^
  note: plain

warning: None. [frontend/no-tsconfig]

1 error, 1 warning
`);
});

test('no diagnostics, no text', () => expect(renderText([], rendering)).toBe(''));

test('colour is asked for, never guessed', () => {
  expect(renderText([unknown], rendering)).not.toContain('\u001b');
  expect(renderText([unknown], { ...rendering, colour: true })).toContain('\u001b[31m');
});

test('a long line is cut around its place, and control characters are not shown', () => {
  const at = { file: 'src/long.ts', line: 1, column: 301, length: 4 };
  const [, , line = '', underline = ''] = renderText([{ ...placeless, at }], rendering).split('\n');
  expect(line.length).toBeLessThan(160);
  expect(line.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('HERE');
  const painted = renderText([{ ...placeless, at: { ...at, file: 'src/b.ts', column: 1 } }], rendering);
  expect(painted).not.toContain('\u001b');
});

test('a place beyond the source is named without a frame', () => {
  const at = { file: 'src/gone.ts', line: 9, column: 1, length: 1 };
  expect(renderText([{ ...placeless, at }], { ...rendering, folder: 'operators/a' })).toBe(
    'warning: None. [frontend/no-tsconfig]\n  operators/a/src/gone.ts:9:1\n\n1 warning\n',
  );
});

test('json', () => {
  expect(renderJson([unknown, placeless], { ...rendering, folder: 'sub' })).toEqual([
    {
      code: 'frontend/unknown-tag',
      severity: 'error',
      message: unknown.message,
      file: 'sub/src/a.ts',
      line: 2,
      column: 6,
      length: 8,
      notes: [
        { text: '100% of it, see there', file: 'sub/src/a.ts', line: 3, column: 2, length: 4 },
        { text: 'plain' },
      ],
    },
    { code: 'frontend/no-tsconfig', severity: 'warning', message: 'None.', notes: [] },
  ]);
});

test('github', () => {
  expect(renderGithub([unknown, placeless], rendering)).toBe(
    '::error file=src/a.ts,line=2,col=6,endColumn=14,title=frontend/unknown-tag::No tag is named @minimun.%0ADid you mean @minimum?' +
      '%0Anote: 100%25 of it, see there (src/a.ts:3:2)%0Anote: plain\n' +
      '::warning title=frontend/no-tsconfig::None.\n',
  );
});
