import type { ListOptions } from '../../api/options.js';
import { labelSelectorText } from '../client/label-selector.js';
import type { KubernetesObject } from '../kubernetes-object.js';

export type Predicate = (object: KubernetesObject) => boolean;

/**
 * What the selectors of the options select, as the API server would.
 * @throws Error: a selector can't be read, or selects a field that only the API server knows
 */
export function selection({ labelSelector, fieldSelector }: ListOptions): Predicate {
  const labels = labelRequirements(labelSelectorText(labelSelector) ?? '');
  const fields = fieldRequirements(fieldSelector ?? '');
  return (object) => labels.every((holds) => holds(object)) && fields.every((holds) => holds(object));
}

/** As k8s.io/apimachinery/pkg/labels: `key`, `!key`, `key=a`, `key!=a`, `key in (a,b)`, `key notin (a,b)`, `key>1`. */
const labelRequirement =
  /\s*(?:!\s*(?<absent>[\w./-]+)|(?<key>[\w./-]+)\s*(?:(?<operator>==|=|!=|<|>|notin(?=[\s(])|in(?=[\s(]))\s*(?<values>\([^)]*\)|[^,\s]*))?)\s*(?:,|$)/y;

function labelRequirements(text: string): Predicate[] {
  return requirements(text, labelRequirement, 'label', ({ absent, key = '', operator, values = '' }) => {
    if (absent !== undefined) return (label: LabelOf) => label(absent) === undefined;
    return labelPredicate(
      key,
      operator,
      values
        .replace(/^\(|\)$/g, '')
        .split(',')
        .map((value) => value.trim()),
    );
  }).map((holds) => (object) => holds((key) => object.metadata.labels?.[key]));
}

type LabelOf = (key: string) => string | undefined;
type OnLabels = (label: LabelOf) => boolean;

function labelPredicate(key: string, operator: string | undefined, values: readonly string[]): OnLabels {
  const isOneOf = (value: string | undefined) => value !== undefined && values.includes(value);
  switch (operator) {
    case undefined:
      return (label) => label(key) !== undefined;
    case '!=':
    case 'notin':
      return (label) => !isOneOf(label(key));
    case '>':
      return (label) => Number(label(key) ?? Number.NaN) > Number(values[0]);
    case '<':
      return (label) => Number(label(key) ?? Number.NaN) < Number(values[0]);
    default:
      return (label) => isOneOf(label(key));
  }
}

const fieldRequirement = /\s*(?<field>[^=!,\s]+)\s*(?<operator>==|=|!=)\s*(?<value>[^,\s]*)\s*(?:,|$)/y;

function fieldRequirements(text: string): Predicate[] {
  return requirements(text, fieldRequirement, 'field', ({ field = '', operator, value }) => {
    if (field !== 'metadata.name' && field !== 'metadata.namespace') {
      throw new Error(`Of what is cached, only metadata.name and metadata.namespace can be selected, not ${field}`);
    }
    const read = ({ metadata }: KubernetesObject) =>
      (field === 'metadata.name' ? metadata.name : metadata.namespace) ?? '';
    return (object: KubernetesObject) => (read(object) === value) === (operator !== '!=');
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function requirements<Result>(text: string, form: RegExp, what: string, read: (groups: Groups) => Result): Result[] {
  const found: Result[] = [];
  const end = text.trimEnd().length;
  for (let position = 0; position < end; position = form.lastIndex) {
    form.lastIndex = position;
    const groups = form.exec(text)?.groups;
    if (groups === undefined) throw new Error(`"${text}" is no ${what} selector: "${text.slice(position)}"`);
    found.push(read(groups));
  }
  return found;
}
