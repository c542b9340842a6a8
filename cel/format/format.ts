import { CelError } from '../cel-error.js';
import { type Optional, optional } from '../optional.js';
import { checkUrl } from '../url/parse.js';
import {
  asPrefix,
  problemsOfLabel,
  problemsOfLabelValue,
  problemsOfOldLabel,
  problemsOfQualifiedName,
  problemsOfSubdomain,
} from './names.js';
import { isDate, isDateTime } from './times.js';

/** A named format. */
export class Format {
  readonly #name: string;
  readonly #problemsOf: (text: string) => readonly string[];

  constructor(name: string, problemsOf: (text: string) => readonly string[]) {
    this.#name = name;
    this.#problemsOf = problemsOf;
  }

  /** What is wrong with the text; none where nothing is. */
  validate(text: string): Optional<readonly string[]> {
    const problems = this.#problemsOf(text);
    return problems.length === 0 ? optional.none() : optional.of(problems);
  }

  equals(other: unknown): boolean {
    return other instanceof Format && this.#name === other.#name;
  }
}

/**
 * Kubernetes' own formats, and `format.named(name)`. From Kubernetes 1.32 on.
 *
 *     !format.dns1123Label().validate(self.name).hasValue()
 *
 * Source: k8s.io/apiserver/pkg/cel/library/format.go.
 */
export const format = {
  dns1123Label: () => dns1123Label,
  dns1123Subdomain: () => dns1123Subdomain,
  dns1035Label: () => dns1035Label,
  qualifiedName: () => qualifiedName,
  dns1123LabelPrefix: () => dns1123LabelPrefix,
  dns1123SubdomainPrefix: () => dns1123SubdomainPrefix,
  dns1035LabelPrefix: () => dns1035LabelPrefix,
  labelValue: () => labelValue,
  uri: () => uri,
  uuid: () => uuid,
  byte: () => byte,
  date: () => date,
  datetime: () => datetime,
  named,
} as const;

const dns1123Label = new Format('DNS1123Label', problemsOfLabel);
const dns1123Subdomain = new Format('DNS1123Subdomain', (text) => problemsOfSubdomain(text, 'characters'));
const dns1035Label = new Format('DNS1035Label', problemsOfOldLabel);
const qualifiedName = new Format('QualifiedName', problemsOfQualifiedName);
const dns1123LabelPrefix = new Format('DNS1123LabelPrefix', (text) => problemsOfLabel(asPrefix(text)));
const dns1123SubdomainPrefix = new Format('DNS1123SubdomainPrefix', (text) =>
  problemsOfSubdomain(asPrefix(text), 'characters'),
);
const dns1035LabelPrefix = new Format('DNS1035LabelPrefix', (text) => problemsOfOldLabel(asPrefix(text)));
const labelValue = new Format('LabelValue', problemsOfLabelValue);
const uri = new Format('URI', problemsOfUri);
const uuid = new Format('uuid', (text) =>
  /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(text) ? [] : ['does not match the UUID format'],
);
const byte = new Format('byte', (text) =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/.test(text)
    ? []
    : ['invalid base64'],
);
const date = new Format('date', (text) => (isDate(text) ? [] : ['invalid date']));
const datetime = new Format('datetime', (text) => (isDateTime(text) ? [] : ['invalid datetime']));

const names: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    dns1123Label,
    dns1123Subdomain,
    dns1035Label,
    qualifiedName,
    dns1123LabelPrefix,
    dns1123SubdomainPrefix,
    dns1035LabelPrefix,
    labelValue,
    uri,
    uuid,
    byte,
    date,
    datetime,
  }),
);

/** None where there is no such format. */
function named(name: string): Optional<Format> {
  const found = names.get(name);
  return found ? optional.of(found) : optional.none();
}

function problemsOfUri(text: string): string[] {
  try {
    checkUrl(text);
    return [];
  } catch (problem) {
    if (!(problem instanceof CelError)) throw problem;
    return [`parse ${JSON.stringify(text)}: ${problem.message}`];
  }
}
