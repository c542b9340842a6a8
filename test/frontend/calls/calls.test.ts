import { describe, expect, test } from '@jest/globals';
import { cases as arrays } from './cases/arrays.js';
import { cases as chains } from './cases/chains.js';
import { cases as classes } from './cases/classes.js';
import { cases as client } from './cases/client.js';
import { cases as escapes } from './cases/escapes.js';
import { cases as flow } from './cases/flow.js';
import { cases as functions } from './cases/functions.js';
import { cases as hidden } from './cases/hidden.js';
import { cases as kinds } from './cases/kinds.js';
import { cases as language } from './cases/language.js';
import { cases as languageClasses } from './cases/language-classes.js';
import { cases as library } from './cases/library.js';
import { cases as modules } from './cases/modules.js';
import { cases as names } from './cases/names.js';
import { cases as objects } from './cases/objects.js';
import { compileCases } from './compile-cases.js';

const chapters = {
  client,
  functions,
  objects,
  arrays,
  classes,
  modules,
  kinds,
  names,
  flow,
  hidden,
  escapes,
  language,
  languageClasses,
  library,
};
/** In two projects: chains take many looks at the whole project. */
const all = [Object.entries(chapters), Object.entries({ chains })].flatMap((some) => {
  const cases = some.flatMap(([chapter, its]) => its.map((it) => ({ chapter, ...it })));
  const outcomes = compileCases(cases);
  return cases.map((it, at) => ({ ...it, outcome: outcomes[at] }));
});

test('there are enough of them, each of its own name', () => {
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all.map(({ chapter, name }) => `${chapter} ${name}`)).size).toBe(all.length);
});

describe.each([...Object.keys(chapters), 'chains'])('%s', (chapter) => {
  const mine = all.filter((it) => it.chapter === chapter);
  test.each(mine)('$name', ({ expected, outcome }) => {
    if ('error' in expected) expect(outcome?.errors).toMatchObject([expected]);
    else expect(outcome).toEqual({ rules: expected, errors: [] });
  });
});
