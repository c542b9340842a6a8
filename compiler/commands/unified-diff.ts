import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import picocolors from 'picocolors';
import type { Changes } from '../disk/changes.js';
import { byText } from '../model/order.js';

/** What `kext generate` would change, as `git diff` shows it: `-` is on the disk, `+` is what the sources say. */
export function unifiedDiff({ written, removed }: Changes, colour: boolean): string {
  const patches = [
    ...written.map(({ path, text, before }) => ({ path, text: patch(path, before, text) })),
    ...removed.map(({ path, before }) => ({ path, text: patch(path, before, undefined) })),
  ];
  const ordered = patches.sort((left, right) => byText(left.path, right.path)).map(({ text }) => text);
  return colour ? paint(ordered.join('')) : ordered.join('');
}

/** Beyond so many edits a diff takes minutes and helps nobody. */
const maxEditLength = 4000;

function patch(path: string, before: string | undefined, after: string | undefined): string {
  const from = before === undefined ? '/dev/null' : `a/${path}`;
  const to = after === undefined ? '/dev/null' : `b/${path}`;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY, maxEditLength };
  const text = createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, options);
  return text ?? `--- ${from}\n+++ ${to}\n(the two have nothing in common)\n`;
}

function paint(text: string): string {
  const { bold, cyan, green, red } = picocolors.createColors(true);
  return text
    .split('\n')
    .map((line) => {
      if (/^(?:---|\+\+\+) /.test(line)) return bold(line);
      if (line.startsWith('@@')) return cyan(line);
      return line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line;
    })
    .join('\n');
}
