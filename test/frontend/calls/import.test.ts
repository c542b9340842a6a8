import { expect, test } from '@jest/globals';
import { compileCases } from './compile-cases.js';

test('a module that only import() loads has run, though nothing else in the project changes', () => {
  const alone = {
    name: 'import() alone',
    files: { 'f.ts': 'export const f = (c: Client) => c.list(Pod);' },
    body: "const { f } = await import('./f.js');\nawait f(context);",
    expected: [],
  };
  expect(compileCases([alone])).toEqual([{ rules: ['list core/pods'], errors: [] }]);
});
