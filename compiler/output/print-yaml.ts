import type { YamlDocument } from '../model/planned-file.js';
import { commentsByNode } from './yaml-comments.js';
import { writeMap } from './yaml-nodes.js';

/**
 * Prints documents as YAML that Kubernetes' YAML 1.1 reader reads back unchanged. The `yaml` library quotes and blocks
 * the strings; the nesting is written here, because its documents of nodes take twenty times as long.
 */
export function yamlPieces(documents: readonly YamlDocument[]): readonly string[] {
  return documents.flatMap((document, at) => (at === 0 ? [printOnce(document)] : ['---\n', printOnce(document)]));
}

/** A document stands in several files, and in those of the next run of a watched project. */
const printed = new WeakMap<YamlDocument, string>();

function printOnce(document: YamlDocument): string {
  const known = printed.get(document);
  if (known !== undefined) return known;
  const lines: string[] = [];
  writeMap(document.object, '', lines, commentsByNode(document));
  const text = `${lines.join('\n')}\n`;
  printed.set(document, text);
  return text;
}
