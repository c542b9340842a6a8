import type { DiagnosticKind } from '../diagnostics/diagnostic.js';
import type { Place, Tag } from '../model/tag.js';

const placeNames: Readonly<Record<Place, string>> = {
  resource: 'a custom resource',
  property: 'a property',
  type: 'a type alias, interface or enum',
  function: 'a function',
  constant: 'a constant that holds a function',
};

/** A tag in Markdown, as `kext explain` and docs/annotations.md have it. */
export function describeTag(tag: Tag<unknown>): string {
  const places = joinWords(tag.places.map((place) => placeNames[place]));
  const often = tag.repeatable ? ', and may stand there several times' : '';
  return `### \`${tagUse(tag)}\`

${tag.description}

It stands on ${places}${often}.

\`\`\`ts
${tag.example}
\`\`\`
`;
}

/** Such as `@column name path [type]`. */
export function tagUse({ name, argument }: Tag<unknown>): string {
  return argument === '' ? `@${name}` : `@${name} ${argument}`;
}

/** A diagnostic in Markdown, as `kext explain` and docs/errors.md have it. */
export function describeDiagnostic({ code, severity, explanation }: DiagnosticKind<never>): string {
  return `### \`${code}\`

${severity === 'warning' ? '*A warning: it does not stop the run.*\n\n' : ''}${explanation.trim()}
`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
