import { createRequire } from 'node:module';
import { commentLines } from './comment-text.js';
import type { NamedType } from './named-type.js';

type Printer = typeof import('json-schema-to-typescript');
type PrintedSchema = Parameters<Printer['compile']>[0];

/**
 * The declarations as TypeScript, in their order. json-schema-to-typescript prints them; it is given placeholders for all names,
 * comments and types, because it rewrites names, escapes comments its own way and adds tags of its own.
 */
export async function printTypes(types: readonly NamedType[]): Promise<string> {
  const { compile }: Printer = createRequire(import.meta.url)('json-schema-to-typescript');
  const schema: PrintedSchema = {
    title: 'KextRoot',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(types.map((type, at) => [`kext${at}`, placeholderSchema(type, at)])),
  };
  const printed = await compile(schema, 'KextRoot', { bannerComment: '', format: false });
  return inOrder(printed)
    .map(({ type, text }) => substitute(text, types[type]))
    .join('\n\n');
}

function placeholderSchema({ body }: NamedType, at: number): PrintedSchema {
  const title = `KextType${at}`;
  if (typeof body === 'string') return { title, tsType: 'KextBody' };
  const members = body.map((_, member) => [`kextKey${member}`, { tsType: `KextValue${member}` }] as const);
  const required = body.flatMap(({ optional }, member) => (optional ? [] : [`kextKey${member}`]));
  return { title, type: 'object', additionalProperties: false, properties: Object.fromEntries(members), required };
}

/** Aliases are printed before interfaces, and the root among them. */
function inOrder(printed: string): readonly { readonly type: number; readonly text: string }[] {
  return printed
    .split(/^(?=export (?:type|interface) )/m)
    .flatMap((text) => {
      const [, type] = /^export (?:type|interface) KextType(\d+)\b/.exec(text) ?? [];
      return type === undefined ? [] : [{ type: Number(type), text: text.trimEnd() }];
    })
    .sort((left, right) => left.type - right.type);
}

function substitute(text: string, type: NamedType | undefined): string {
  if (type === undefined) throw new Error('json-schema-to-typescript printed a type that it was not given');
  const { name, base, body } = type;
  const head = base === undefined ? name : `${name} extends ${base}`;
  const named = text.replace(/KextType\d+/, () => head);
  const told =
    typeof body === 'string' ? `${named.replace('KextBody', () => body)};` : named.replace(member, printMember(body));
  return [...commentLines(type.comment), told.replace(/\{\s+\}$/, '{}')].join('\n');
}

const member = /^kextKey(\d+)(\??): KextValue\d+$/gm;

function printMember(body: Exclude<NamedType['body'], string>): (line: string, at: string, mark: string) => string {
  return (line, at, mark) => {
    const found = body[Number(at)];
    if (found === undefined)
      throw new Error(`json-schema-to-typescript printed a property that it was not given: ${line}`);
    const declaration = `${keyText(found.key)}${mark}: ${found.type};`;
    return [...commentLines(found.comment), declaration].map((text) => `  ${text}`).join('\n');
  };
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key)
    ? key
    : `'${JSON.stringify(key).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
