import { catalogue } from '../catalogue.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Tag } from '../model/tag.js';
import { describeDiagnostic, describeTag, tagUse } from './describe.js';
import type { ExitCode, World } from './world.js';

/** Tells of one tag or one diagnostic; of nothing in particular, lists them all. */
export function explain(subject: string | undefined, world: World): ExitCode {
  if (subject === undefined) {
    world.out.write(overview());
    return 0;
  }
  const name = subject.replace(/^@/, '');
  const texts = [
    ...catalogue.tags.filter((tag) => tag.name === name).map((tag) => describeTag(tag)),
    ...catalogue.diagnostics.filter(({ code }) => code === name).map((diagnostic) => describeDiagnostic(diagnostic)),
  ];
  if (texts.length > 0) {
    world.out.write(`${texts.join('\n')}`);
    return 0;
  }
  const names = [...catalogue.tags.map((tag) => tag.name), ...catalogue.diagnostics.map(({ code }) => code)];
  const near = nearest(name, names);
  const hint = near === undefined ? 'Run `kext explain` for a list.' : `Did you mean "${near}"?`;
  world.err.write(`Neither a tag nor a diagnostic is named "${subject}". ${hint}\n`);
  return 2;
}

function overview(): string {
  const chapters = catalogue.rooms.flatMap(({ name, tags, diagnostics }) => [
    ...(tags.length > 0 ? [`Tags of ${name}:\n${tags.map(tagLine).join('\n')}\n`] : []),
    `Diagnostics of ${name}:\n${diagnostics.map(({ code }) => `  ${code}`).join('\n')}\n`,
  ]);
  return `${chapters.join('\n')}\nRun \`kext explain NAME\` to read about one.\n`;
}

/** How much room a tag and its argument get before their meaning begins. */
const column = 34;

function tagLine(tag: Tag<unknown>): string {
  const use = tagUse(tag);
  const [sentence = ''] = tag.description.split(/(?<=\.)\s/);
  const gap = use.length < column ? ' '.repeat(column - use.length) : `\n${' '.repeat(column + 2)}`;
  return `  ${use}${gap}${sentence.replaceAll('\n', ' ')}`;
}
