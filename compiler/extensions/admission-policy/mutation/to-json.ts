import { type Expression as Cel, call, identifier, type Member, macro } from '../../../cel/expression.js';
import { choose } from '../../../cel/lowering/boolean.js';
import type { Element, Form, RecordForm, Scope } from '../../../cel/lowering/form.js';
import { freshVariable } from '../../../cel/lowering/scope.js';
import type { Location } from '../../../model/location.js';

/** Why something can't be written as a value. */
export type Refuse = (why: string) => undefined;

export interface Writing {
  readonly scope: Scope;
  readonly at: Location;
  readonly refuse: Refuse;
}

/** A form as JSON in CEL; undefined where it has been refused. Only `missing` forms have nothing to write. */
export function toJson(writing: Writing, form: Form): Cel | undefined {
  switch (form.form) {
    case 'value':
      return form.kind.kind === 'opaque'
        ? writing.refuse(`a ${form.kind.name} of kext/cel is no JSON: write its text`)
        : form.cel;
    case 'record':
      return recordJson(writing, form);
    case 'tuple':
      return joinLists(form.elements.map((element) => elementJson(writing, element)));
    case 'joined':
      return joinLists(form.parts.map((part) => toJson(writing, part)));
    case 'sequence': {
      if (form.identity && form.ordered) return form.range;
      const { name, scope } = freshVariable(writing.scope, 'x');
      const item = toJson({ ...writing, scope }, form.element(scope, identifier(name)));
      return item && macro(form.range, 'map', name, call('dyn', item));
    }
    case 'choice': {
      const [left, right] = [toJson(writing, form.whenTrue), toJson(writing, form.whenFalse)];
      return left && right && choose(form.test, call('dyn', left), call('dyn', right));
    }
    default:
      return writing.refuse('this is no JSON');
  }
}

function recordJson(writing: Writing, { base, properties }: RecordForm): Cel | undefined {
  if (base) return writing.refuse('what is spread of an object has to stay where that object is');
  const members: Member[] = [];
  for (const [name, form] of properties) {
    if (isNever(form)) continue;
    const json = toJson(writing, form);
    if (!json) return undefined;
    const when = presenceOf(form);
    members.push({ name, value: call('dyn', json), ...(when && { when }) });
  }
  return { kind: 'struct', type: undefined, members };
}

function isNever(form: Form): boolean {
  return form.form === 'value' && form.kind.kind === 'nothing';
}

function presenceOf(form: Form): Cel | undefined {
  return form.form === 'value' ? form.present : undefined;
}

function elementJson(writing: Writing, { value, when }: Element): Cel | undefined {
  if (presenceOf(value)) return writing.refuse('a list can’t hold undefined');
  const json = toJson(writing, value);
  const list: Cel | undefined = json && { kind: 'list', items: [call('dyn', json)] };
  return list && when ? choose(when, list, { kind: 'list', items: [] }) : list;
}

/** Literal lists beside each other are one. */
export function joinLists(lists: readonly (Cel | undefined)[]): Cel | undefined {
  let joined: Cel | undefined;
  for (const list of lists) {
    if (!list) return undefined;
    if (!joined || isEmpty(joined)) joined = list;
    else if (joined.kind === 'list' && list.kind === 'list') {
      joined = { kind: 'list', items: [...joined.items, ...list.items] };
    } else if (!isEmpty(list)) joined = call('+', joined, list);
  }
  return joined ?? { kind: 'list', items: [] };
}

function isEmpty(list: Cel): boolean {
  return list.kind === 'list' && list.items.length === 0;
}
