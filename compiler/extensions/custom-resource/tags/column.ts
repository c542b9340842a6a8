import type { Parsed, Tag } from '../../../model/tag.js';
import { onResource } from './places.js';
import { splitWords, type Word } from './words.js';

const columnTypes = ['string', 'integer', 'number', 'boolean', 'date'] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface Column {
  readonly name: string;
  readonly path: string;
  readonly type?: ColumnType;
  readonly format?: string;
  readonly priority?: number;
  readonly description?: string;
}

const shape = 'name path [type] [format=F] [priority=N] [- description], such as Ready .status.readyReplicas integer';

export const column: Tag<Column> = {
  name: 'column',
  argument: 'name path [type] [format=F] [priority=N] [- description]',
  places: onResource,
  repeatable: true,
  description:
    'A column of `kubectl get`. The type is read off the path where the schema has it. `priority=1` shows the column with `-o wide` only. The first column of one’s own replaces the default Age.',
  example: `/**
 * @resource cache.example.com/v1
 * @column Size .spec.size
 * @column Ready .status.conditions[?(@.type=="Ready")].status
 * @column "Last Backup" .status.lastBackup date priority=1 - When the data was last saved.
 * @column Age .metadata.creationTimestamp
 */`,
  parse: parseColumn,
};

function parseColumn(argument: string): Parsed<Column> {
  const { words, description } = splitDescription(argument);
  const [name, path, ...options] = words ?? [];
  if (!name || !path) return { expected: shape };
  let column: Column = { name: name.text, path: path.text, ...(description && { description }) };
  for (const word of options) {
    const more = readOption(word);
    if (!more) {
      return {
        expected: `${shape}; "${word.text}" is none of string, integer, number, boolean, date, format=, priority=`,
      };
    }
    column = { ...column, ...more };
  }
  return { value: column };
}

/** At the first lone dash that is not inside a quoted word or a filter. */
function splitDescription(argument: string): { words: readonly Word[] | undefined; description?: string } {
  for (const dash of argument.matchAll(/\s-(?=\s|$)/g)) {
    const words = splitWords(argument.slice(0, dash.index));
    const description = argument
      .slice(dash.index + 2)
      .trim()
      .replace(/\s*\n\s*/g, ' ');
    if (words && words.length > 1) return { words, description };
  }
  return { words: splitWords(argument) };
}

function readOption({ text }: Word): Partial<Column> | undefined {
  const type = columnTypes.find((type) => type === text);
  if (type) return { type };
  const [, key, value] = /^(format|priority)=(.+)$/.exec(text) ?? [];
  if (key === 'format' && value !== undefined) return { format: value };
  if (key === 'priority' && value !== undefined && /^(0|[1-9]\d{0,8})$/.test(value)) return { priority: Number(value) };
  return undefined;
}
