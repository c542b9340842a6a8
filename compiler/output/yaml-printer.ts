import type { YamlDocument } from '../model/planned-file.js';
import { commentsByNode } from './yaml-comments.js';
import { writeMap } from './yaml-nodes.js';

/**
 * Prints documents as YAML that Kubernetes' YAML 1.1 reader reads back unchanged. The `yaml` library quotes and blocks
 * the strings; the nesting is written here, because its documents of nodes take twenty times as long.
 */
export function yamlPrinter(): (documents: readonly YamlDocument[]) => string {
  const printed = new Map<YamlDocument, string>();
  function printOnce(document: YamlDocument): string {
    const known = printed.get(document);
    if (known !== undefined) return known;
    const lines: string[] = [];
    writeMap(document.object, '', lines, commentsByNode(document));
    const text = `${lines.join('\n')}\n`;
    printed.set(document, text);
    return text;
  }
  return (documents) => documents.map(printOnce).join('---\n');
}
