/**
 * The English plural of a kind, in lower case: `NetworkPolicy` -> `networkpolicies`. Only the kind's last word counts, as
 * in `StorageClass`, `PodChaos`. `@plural` overrides it.
 */
export function pluralOf(kind: string): string {
  const [, head = '', word = kind] = /^(.*?)([A-Z]?[a-z0-9]+|[A-Z0-9]+)$/.exec(kind) ?? [];
  return `${head}${pluralOfWord(word.toLowerCase())}`.toLowerCase();
}

function pluralOfWord(word: string): string {
  if (same.has(word)) return word;
  const irregularly = irregular.get(word);
  if (irregularly !== undefined) return irregularly;
  for (const [ending, plural] of endings) {
    if (ending.test(word)) return word.replace(ending, plural);
  }
  return `${word}s`;
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/([^aeiou]|qu)y$/, '$1ies'],
  [/([^aeiou]|y)sis$/, '$1ses'],
  [/(s|x|z|ch|sh)$/, '$1es'],
];

const same: ReadonlySet<string> = new Set([
  'chaos',
  'data',
  'endpoints',
  'equipment',
  'hardware',
  'information',
  'media',
  'metadata',
  'metrics',
  'news',
  'series',
  'settings',
  'software',
  'species',
  'traffic',
]);

const irregular: ReadonlyMap<string, string> = new Map([
  ['analysis', 'analyses'],
  ['basis', 'bases'],
  ['axis', 'axes'],
  ['child', 'children'],
  ['criterion', 'criteria'],
  ['datum', 'data'],
  ['echo', 'echoes'],
  ['foot', 'feet'],
  ['half', 'halves'],
  ['hero', 'heroes'],
  ['index', 'indices'],
  ['knife', 'knives'],
  ['leaf', 'leaves'],
  ['life', 'lives'],
  ['man', 'men'],
  ['matrix', 'matrices'],
  ['mouse', 'mice'],
  ['person', 'people'],
  ['quiz', 'quizzes'],
  ['shelf', 'shelves'],
  ['tooth', 'teeth'],
  ['vertex', 'vertices'],
  ['wolf', 'wolves'],
  ['woman', 'women'],
]);
