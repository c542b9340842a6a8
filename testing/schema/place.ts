import { type Cause, type CauseType, causeOf, plainCause } from '../cause.js';
import type { Json } from '../json.js';

/** Where a value stands, as in `spec.ports[0].name`; empty at the root. */
export type Path = string;

/** The server's words: `spec.size in body should be …`. */
export function wrong(path: Path, value: Json, what: string, type: CauseType = 'Invalid'): Cause {
  return causeOf(type, fieldOf(path), value, `${path} in body ${what}`);
}

export function missing(path: Path): Cause {
  return plainCause('Required', fieldOf(path), '');
}

/** What the server can't put to a field. */
export function unplaced(text: string): Cause {
  return causeOf('Invalid', '<nil>', '', text);
}

export function fieldOf(path: Path): string {
  return path === '' ? '<nil>' : path.replace(/^\./, '');
}

export function child(path: Path, name: string): Path {
  return path === '' ? name : `${path}.${name}`;
}
