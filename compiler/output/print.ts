import type { OutputFile, PlannedFile } from '../model/planned-file.js';
import { withNotice } from './notice.js';
import { printYaml } from './print-yaml.js';
import { renderTemplate } from './render-template.js';

/** Every file as text, its first line saying that kext wrote it. */
export function print(files: readonly PlannedFile[]): readonly OutputFile[] {
  return files.map(({ path, content }) => {
    if (content.kind === 'yaml') return { path, text: withNotice(path, printYaml(content.documents)) };
    const text = content.kind === 'template' ? renderTemplate(content.template, content.data) : content.text;
    return { path, text: withNotice(path, text) };
  });
}
