import type { Schema } from '../model/schema.js';
import type { TypeContext } from './type-text.js';

/** A declaration that is to be printed. */
export interface Asked {
  readonly schema: Schema;
  readonly local: string;
  readonly context: TypeContext;
  /** The name of the type as read. */
  readonly base: () => string;
}

interface Remembered {
  readonly local: string;
  /** The names in the text, in the order in which they were asked for. */
  readonly names: readonly Name[];
  readonly text: string;
}

interface Name {
  readonly ask: (asked: Asked) => string;
  readonly answer: string;
}

/**
 * The text that was printed before for this schema, as long as each name in it means the same in this module: most kinds
 * of a watched project are the same ones again in its next run. Asking for the names again declares what they need.
 */
export function rememberedText(asked: Asked, print: (asked: Asked) => string): string {
  const known = texts[asked.context.variant].get(asked.schema);
  if (known?.local === asked.local && known.names.every(({ ask, answer }) => ask(asked) === answer)) return known.text;
  const names: Name[] = [];
  const text = print(listening(asked, names));
  texts[asked.context.variant].set(asked.schema, { local: asked.local, names, text });
  return text;
}

const texts = { read: new WeakMap<Schema, Remembered>(), input: new WeakMap<Schema, Remembered>() };

/** The same, and each name that is asked of it is kept. */
function listening(asked: Asked, names: Name[]): Asked {
  const hear = (ask: Name['ask']) => {
    const answer = ask(asked);
    names.push({ ask, answer });
    return answer;
  };
  const { variant } = asked.context;
  const context: TypeContext = {
    variant,
    importName: (module, name) => hear(({ context }) => context.importName(module, name)),
    declare: (origin, schema) => hear(({ context }) => context.declare(origin, schema)),
  };
  return { ...asked, context, base: () => hear(({ base }) => base()) };
}
