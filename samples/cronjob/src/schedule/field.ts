/** One of cron's fields: the values that it allows, ascending. */
export interface Field {
  readonly values: readonly number[];
  /** Written as `*`. */
  readonly any: boolean;
}

/** Reads `*`, `5`, `1-5`, `*` and ranges in steps such as `0-30/10`, and lists of these. */
export function parseField(text: string | undefined, least: number, most: number): Field | undefined {
  const values = new Set<number>();
  for (const part of text?.split(',') ?? []) {
    const [, range = '', step = '1'] = /^(\*|\d+|\d+-\d+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [from, to] = range === '*' ? [least, most] : bounds(range, part.includes('/') ? most : undefined);
    if (!(from >= least && to <= most && from <= to) || Number(step) === 0) return undefined;
    for (let value = from; value <= to; value += Number(step)) values.add(value);
  }
  if (values.size === 0) return undefined;
  return { values: [...values].sort((left, right) => left - right), any: text === '*' };
}

function bounds(range: string, end: number | undefined): readonly [number, number] {
  const [from = '', to = ''] = range.split('-');
  return [from === '' ? Number.NaN : Number(from), to === '' ? (end ?? Number(from)) : Number(to)];
}
