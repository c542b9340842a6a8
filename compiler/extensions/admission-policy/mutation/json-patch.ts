import { type Expression as Cel, call, identifier, method } from '../../../cel/expression.js';
import { choose } from '../../../cel/lowering/boolean.js';
import { constant, truth } from '../../../cel/lowering/form.js';
import type { AppendChange, Change, ElementsChange, MembersChange } from './change.js';
import { joinLists } from './to-json.js';

/** A JSON pointer: texts, and positions that are known when it runs. */
type Path = readonly (string | Cel)[];

/** The change as a list of JSON patches, which do exactly what the function does. */
export function jsonPatch(change: Change): Cel {
  return patches(change, [], 'add');
}

/** `add` also replaces what an object has, in a list it would insert. */
type Set = 'add' | 'replace';

function patches(change: Change, path: Path, op: Set): Cel {
  switch (change.kind) {
    case 'none':
      return { kind: 'list', items: [] };
    case 'set':
      return list(patch(op, path, change.value));
    case 'remove':
      return list(patch('remove', path, undefined));
    case 'members':
      return memberPatches(change, path);
    case 'elements':
      return elementPatches(change, path);
    case 'append':
      return appendPatches(change, path);
    case 'choose':
      return choose(change.test, patches(change.whenTrue, path, op), patches(change.whenFalse, path, op));
  }
}

function list(...items: readonly Cel[]): Cel {
  return { kind: 'list', items };
}

function joined(...lists: readonly Cel[]): Cel {
  return joinLists(lists) ?? list();
}

function memberPatches({ of, members }: MembersChange, path: Path): Cel {
  const made = members.map(([name, change]) => {
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return patches(change, [...path, pointer], 'add');
  });
  return joined(ensured(of.present, path, { kind: 'struct', type: undefined, members: [] }), ...made);
}

/** Makes what the patches after it go into. */
function ensured(present: Cel | undefined, path: Path, empty: Cel): Cel {
  return choose(present ?? truth, list(), list(patch('add', path, empty)));
}

function elementPatches({ of, item, index, element }: ElementsChange, path: Path): Cel {
  const position = call('string', identifier(index));
  const inner = patches(element, [...path, '/', position], 'replace');
  const each: Cel = { kind: 'macro', name: 'transformList', range: of.cel, variables: [index, item], args: [inner] };
  return choose(of.present ?? truth, method(each, 'flatten'), list());
}

function appendPatches({ of, before, items }: AppendChange, path: Path): Cel {
  const added = items.map(({ value, when }) =>
    choose(when ?? truth, list(patch('add', [...path, '/-'], value)), list()),
  );
  return joined(ensured(of.present, path, list()), patches(before, path, 'add'), ...added);
}

function patch(op: 'add' | 'remove' | 'replace', path: Path, value: Cel | undefined): Cel {
  const members = [
    { name: 'op', value: constant(op).cel },
    { name: 'path', value: pointer(path) },
    ...(value ? [{ name: 'value', value }] : []),
  ];
  return { kind: 'struct', type: 'JSONPatch', members };
}

function pointer(path: Path): Cel {
  const parts: Cel[] = [];
  let text = '';
  for (const part of path) {
    if (typeof part === 'string') text += part;
    else {
      parts.push(constant(text).cel, part);
      text = '';
    }
  }
  if (text !== '' || parts.length === 0) parts.push(constant(text).cel);
  return parts.reduce((left, right) => call('+', left, right));
}
