import { createRequire } from 'node:module';
import type { Document, LineCounter, Node } from 'yaml';
import type { Location } from '../model/location.js';

type Yaml = typeof import('yaml');

/** Where the node at this path stands, in the n-th document that holds anything; the nearest node above it where it is missing. */
export type LocateYaml = (document: number, path: readonly (string | number)[]) => Location;

/** For a text that `parseYaml` has read. It is read again on the first question, because most runs ask none. */
export function locateYaml(text: string, file: string): LocateYaml {
  let read: { readonly documents: readonly Document.Parsed[]; readonly lines: LineCounter } | undefined;
  return (at, path) => {
    read ??= readAgain(text.replace(/^\uFEFF/, ''));
    const { documents, lines } = read;
    const document = documents[at];
    const start = (document && nodeAt(document, path)?.range?.[0]) ?? document?.range[0] ?? 0;
    const { line, col } = lines.linePos(start);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), length: 1 };
  };
}

function readAgain(text: string): { documents: readonly Document.Parsed[]; lines: LineCounter } {
  const yaml = createRequire(import.meta.url)('yaml') as Yaml;
  const lines = new yaml.LineCounter();
  const found: readonly Document.Parsed[] = yaml.parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return { documents: found.filter((document) => document.contents !== null && document.toJS() !== null), lines };
}

function nodeAt(document: Document.Parsed, path: readonly (string | number)[]): Node | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node;
  }
  return document.contents ?? undefined;
}
