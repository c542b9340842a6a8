import type { JsonObject } from './json.js';

/** A file to write, before it is text. */
export interface PlannedFile {
  /** Relative to the project folder, with forward slashes. */
  readonly path: string;
  readonly content: YamlContent | TemplateContent | TextContent;
}

/** One YAML document per object, in order. */
export interface YamlContent {
  readonly kind: 'yaml';
  readonly documents: readonly YamlDocument[];
}

export interface YamlDocument {
  readonly object: JsonObject;
  /** Comments before the nodes at these paths: names of functions, never line numbers. */
  readonly comments?: readonly { readonly path: readonly (string | number)[]; readonly text: string }[];
}

export interface TemplateContent {
  readonly kind: 'template';
  /** Below templates/, without its suffix, such as `controller/main`. */
  readonly template: string;
  readonly data: JsonObject;
}

/** TypeScript that was printed from a tree, not from a template. */
export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
}

/** A file as it will stand on the disk. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** The same, in pieces. Those of a long file are, but for a few, the same strings again in the next run of a watched project. */
  readonly pieces?: readonly string[];
}
