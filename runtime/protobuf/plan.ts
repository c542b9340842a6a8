import type { Message, MessageField } from '../../api/message.js';
import { type Wrapped, wrapped } from './wrapped.js';

/** A message as it is read: all fields are of one form, so that the engine knows where to look. */
export interface Plan {
  /** By their numbers. */
  readonly fields: readonly (Field | undefined)[];
  /** The names of those that are null where they are missing. */
  readonly nulls: readonly string[];
}

export interface Field {
  /** In JSON. */
  readonly name: string;
  readonly type: 'string' | 'int' | 'bool' | 'bytes' | 'unread' | 'message';
  /** What is in a message. */
  readonly plan: Plan;
  /** Makes one value of what was in it. */
  readonly unwrap: Wrapped['unwrap'] | undefined;
  readonly holds: 'one' | 'list' | 'map';
  /** What is in it stands in its place. */
  readonly isInline: boolean;
  readonly omitsZero: boolean;
}

const plans = new WeakMap<Message, Plan>();

const nothing: Plan = { fields: [], nulls: [] };

/** Made once for each message. */
export function planOf(message: Message): Plan {
  const before = plans.get(message);
  if (before !== undefined) return before;
  const fields: Field[] = [];
  const nulls: string[] = [];
  for (const [number, field] of Object.entries(message) as [string, MessageField][]) {
    fields[Number(number)] = fieldOf(field);
    if (field.nulls) nulls.push(field.name);
  }
  const plan = { fields, nulls };
  plans.set(message, plan);
  return plan;
}

function fieldOf({ name, type, holds, omitsZero }: MessageField): Field {
  const more = { holds: holds ?? 'one', isInline: name === '', omitsZero: omitsZero ?? false } as const;
  if (typeof type === 'object') return { name, type: 'message', plan: planOf(type), unwrap: undefined, ...more };
  switch (type) {
    case 'string':
    case 'int':
    case 'bool':
    case 'bytes':
    case 'unread':
      return { name, type, plan: nothing, unwrap: undefined, ...more };
    default: {
      const { message, unwrap } = wrapped[type];
      return { name, type: 'message', plan: planOf(message), unwrap, ...more };
    }
  }
}
