import { call, type Expression, has, identifier, join, macro, select, self } from '../../../cel/expression.js';
import { fieldNameOf } from '../../../cel/field-name.js';
import type { Constraint, Schema, ValidationRule } from '../../../model/schema.js';
import { buildRule } from './built-rule.js';

/** `self.all(x, self.exists_one(y, x == y))`, or over some properties of the items. */
export function uniqueRule(
  schema: Schema,
  { properties, at }: Extract<Constraint, { kind: 'unique' }>,
): ValidationRule | undefined {
  const [x, y] = [identifier('x'), identifier('y')];
  if (properties.length === 0) {
    const alone = macro(self, 'exists_one', 'y', call('==', x, y));
    return buildRule(macro(self, 'all', 'x', alone), { tag: '@unique', message: 'no two items may be alike', at });
  }
  const fields = fieldsOf(schema.items, properties);
  if (!fields) return undefined;
  const alone = macro(
    self,
    'exists_one',
    'y',
    join(
      '&&',
      fields.map((field) => alike(x, y, field)),
    ),
  );
  const compared = fields.every(({ optional }) => optional)
    ? call('||', call('!', anyOf(fields.map(({ name }) => has(x, name)))), alone)
    : alone;
  return buildRule(macro(self, 'all', 'x', compared), {
    tag: '@unique',
    message: `no two items may have the same ${properties.join(' and ')}`,
    at,
  });
}

interface Field {
  readonly name: string;
  readonly optional: boolean;
}

function fieldsOf(items: Schema | undefined, properties: readonly string[]): readonly Field[] | undefined {
  const fields = properties.flatMap((property) => {
    const name = fieldNameOf(property);
    const always = items?.required?.includes(property) || items?.properties?.get(property)?.default !== undefined;
    return name === undefined ? [] : [{ name, optional: !always }];
  });
  return fields.length === properties.length ? fields : undefined;
}

/** What neither item has counts as alike. */
function alike(x: Expression, y: Expression, { name, optional }: Field): Expression {
  const same = call('==', select(x, name), select(y, name));
  if (!optional) return same;
  return call('?:', has(x, name), call('&&', has(y, name), same), call('!', has(y, name)));
}

function anyOf(operands: readonly Expression[]): Expression {
  return join('||', operands);
}
