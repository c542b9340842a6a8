import { compileCases } from '../compile-cases.js';
import { execute } from './execute.js';
import { generateProgram } from './program.js';

/**
 * Compiles the generated programs of these numbers as one project, runs each, and tells which called what they are not
 * granted, or, where nothing branches, did not call all that they are.
 */
export async function checkPrograms(first: number, count: number): Promise<readonly string[]> {
  const programs = Array.from({ length: count }, (_, index) => generateProgram(first + index));
  const outcomes = compileCases(programs.map(({ source }) => source));
  const wrong: string[] = [];
  for (const [at, { branches, files }] of programs.entries()) {
    const outcome = outcomes[at];
    const granted = new Set(outcome?.rules.flatMap(singly));
    const calls = [...(await execute(files))];
    const refused = calls.filter((call) => !widened(call).some((it) => granted.has(it)));
    const unused = branches ? [] : [...granted].filter((permission) => !calls.includes(permission));
    const errors = outcome?.errors.map(({ error, at: line }) => `${error} ${line}`) ?? [];
    if (refused.length + unused.length + errors.length > 0) {
      wrong.push(JSON.stringify({ program: first + at, refused, unused, errors }));
    }
  }
  return wrong;
}

/** What grants it: the same, or the same for all names, in all namespaces. */
function widened(call: string): readonly string[] {
  const unnamed = call.replace(/ name=\S+/, '');
  return [call, unnamed, call.replace(/ namespace=\S+/, ''), unnamed.replace(/ namespace=\S+/, '')];
}

/** `get list core/pods` are two. */
function singly(rule: string): readonly string[] {
  const words = rule.split(' ');
  const target = words.findIndex((word) => word.includes('/'));
  return words.slice(0, target).map((verb) => [verb, ...words.slice(target)].join(' '));
}
