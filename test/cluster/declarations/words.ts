import type { Random } from './random.js';

const nouns = (
  'size image replicas port name host path mode level zone policy limit window owner target source key value weight ' +
  'timeout interval phase region storage backup schedule tier quota probe route secret token volume cluster peer label ' +
  'type kind status spec metadata enabled x URL podIP self items properties required default'
).split(' ');

/** Names that need quotes in TypeScript, or escapes in CEL, or care in JavaScript. */
const oddNames = (
  'namespace in import package function true const null max-surge a.b a/b __private constructor toString ' +
  'hasOwnProperty __proto__ $ref 1st größe double__under -'
).split(' ');

const sentences = [
  'How many there are.',
  'Where it is; "anywhere" if it does not matter.',
  'Ask ops@example.com: yes, no, on, off, ~, null.',
  'See {@link Other} and `code: x`, # or not.',
  'First line.\nSecond line - with: punctuation!',
  'Ein Maß für Größe – 100 % größer.',
  'An escape: \\@notATag, and a percent %s.',
  '- a list\n- of things\n\nAnd a paragraph, *with* emphasis.',
  'Ends without a stop',
  "It's {braced} [bracketed] <angled> | piped & 'quoted'.",
  'Emoji 🎉 and CJK 漢字, and the end of a comment: */ there.',
];

const plainTexts = 'web on yes y null ~ 1 0x1f 1_000 1e3 012 0b11 2026-01-31 12:30:45 .5 = ! | > ? true False NO'.split(
  ' ',
);

/** Strings that YAML, JSON, TypeScript and comments may each trip over. */
const hardTexts = [
  '',
  ' ',
  'a b',
  'a: b',
  '- a',
  '#a',
  'a #b',
  '"quoted"',
  "it's",
  'back\\slash',
  'a/b',
  '*/',
  '/* a */',
  '@tag',
  '$' + '{a}',
  '`a`',
  '%s',
  '{}',
  '[]',
  'two\nlines',
  'tab\there',
  'größe',
  '漢字',
  '🎉',
  '<a&b>',
  '\u2028',
];

/** A property's name that none of the others has. */
export function propertyName(random: Random, taken: ReadonlySet<string>): string {
  const first = random.pick(random.chance(0.08) ? oddNames : nouns);
  for (let count = 2, name = first; ; count++) {
    if (!taken.has(name)) return name;
    name = `${random.pick(nouns)}${count}`;
  }
}

export function sentence(random: Random): string {
  return random.pick(sentences);
}

export function text(random: Random): string {
  return random.pick(random.chance(0.5) ? plainTexts : hardTexts);
}

/** How CEL names the property, or undefined where it can't. */
export function celName(name: string): string | undefined {
  if (reserved.has(name)) return `__${name}__`;
  if (!/^[a-zA-Z_./-][a-zA-Z0-9_./-]*$/.test(name)) return undefined;
  return name.replace(/__|[./-]/g, (part) => escapes[part] ?? part);
}

const escapes: Readonly<Record<string, string>> = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
};

const reserved: ReadonlySet<string> = new Set(
  (
    'true false null in as break const continue else for function if import let loop package namespace return ' +
    'var void while'
  ).split(' '),
);
