import type { OutputFile, PlannedFile, TemplateContent, YamlContent } from '../model/planned-file.js';
import { noticeLine, withNotice } from './notice.js';
import { yamlPieces } from './print-yaml.js';
import { renderTemplate } from './render-template.js';

/** Every file as text, its first line saying that kext wrote it. */
export function print(files: readonly PlannedFile[]): readonly OutputFile[] {
  return files.map(({ path, content }) => {
    if (content.kind === 'yaml') return yamlFile(path, content);
    const text = content.kind === 'template' ? render(content) : content.text;
    return { path, text: withNotice(path, text) };
  });
}

/** A watched project's files are often those of its last run. */
function render(content: TemplateContent): string {
  const text = rendered.get(content) ?? renderTemplate(content.template, content.data);
  rendered.set(content, text);
  return text;
}

const rendered = new WeakMap<TemplateContent, string>();

/** Not `join`: JavaScript puts the sum of strings together when somebody looks into it, and nobody looks into most. */
function yamlFile(path: string, { documents }: YamlContent): OutputFile {
  const pieces = [noticeLine(path), ...yamlPieces(documents)];
  return { path, text: pieces.reduce((text, piece) => text + piece), pieces };
}
