/** Where functions with `@rule` stand, and what they become there. */
import { describe, expect, test } from '@jest/globals';
import { kindWith, rulesOf, run } from './run.js';

async function rules(spec: string) {
  const { problems, definitions } = await run(kindWith(`interface Status { phase?: string }\n${spec}`));
  expect(problems).toEqual([]);
  return rulesOf(definitions[0]);
}

describe('a rule over one variant of a union', () => {
  const variants = `interface Git {
  type: 'git';
  url: string;
  auth?: Auth;
}
interface Auth {
  user: string;
}
interface Bucket {
  type: 'bucket' | 'store';
  bucket: string;
  url?: string;
}`;

  test('stands on the union, for that variant alone', async () => {
    const found = await rules(`interface Spec { source: Git | Bucket; more?: Bucket[] }
${variants}
/** @rule */
export const overHttps = (self: Git) => self.url.startsWith('https://');
/** @rule */
export const named = (self: Bucket) => self.bucket !== 'tmp';`);
    expect(found).toEqual([
      expect.objectContaining({ rule: 'self.type != "git" || self.url.startsWith("https://")' }),
      expect.objectContaining({ rule: '!(self.type in ["bucket", "store"]) || self.bucket != "tmp"' }),
      expect.objectContaining({ rule: 'self.bucket != "tmp"' }),
    ]);
  });

  test('compares with what was before where that was this variant too', async () => {
    const found = await rules(`interface Spec { source: Git | Bucket }
${variants}
/** @rule */
export const stays = (self: Git, oldSelf: Git) => self.url === oldSelf.url;
/** @rule */
export const first = (self: Bucket, oldSelf?: Bucket) => self.bucket === oldSelf?.bucket;`);
    expect(found).toMatchObject([
      { rule: 'self.type != "git" || oldSelf.type != "git" || self.url == oldSelf.url' },
      {
        rule: '!(self.type in ["bucket", "store"]) || (oldSelf.hasValue() && oldSelf.value().type in ["bucket", "store"] && self.bucket == oldSelf.value().bucket)',
        optionalOldSelf: true,
      },
    ]);
  });

  test('by a property of it, also where another variant has the same one', async () => {
    const found = await rules(`interface Spec { source: Git | Bucket }
${variants}
/** @rule */
export const shortUrl = (self: Git['url']) => self !== 'x';`);
    expect(found).toEqual([
      {
        rule: '!(self.type == "git" && has(self.url)) || self.url != "x"',
        message: 'short url',
        fieldPath: '.url',
      },
    ]);
  });

  test('a type that only one of the variants has for a property is told from the other', async () => {
    const found = await rules(`interface Spec { source: A | B }
interface A { type: 'a'; auth: Login }
interface B { type: 'b'; auth: Token }
interface Login { user: string }
interface Token { user: string }
/** @rule */
export const notRoot = (self: Token) => self.user !== 'root';`);
    expect(found).toEqual([
      {
        rule: '!(self.type == "b" && has(self.auth)) || self.auth.user != "root"',
        message: 'not root',
        fieldPath: '.auth',
      },
    ]);
  });
});

test('properties whose names CEL keeps for itself are escaped as the API server does', async () => {
  const found = await rules(`interface Spec { var: string; while: string; namespace: string }
/** @rule */
export const differ = (self: Spec) => self.var !== self.while && self.while !== self.namespace;`);
  expect(found[0]?.rule).toBe('self.__var__ != self.__while__ && self.__while__ != self.__namespace__');
});

describe('a rule over a scalar', () => {
  test('stands where an alias of it does', async () => {
    const found = await rules(`interface Spec { port?: Port; cpu: Cpu }
/** @maxLength 5 */
type Port = IntOrString;
type Cpu = Quantity;
/** @rule */
export const notZero = (self: Port) => self !== 0;
/** @rule */
export const notNull = (self: Cpu) => self !== '0';`);
    expect(found.map(({ rule }) => rule)).toEqual(['self != 0', 'self != "0"']);
  });

  test('stands nowhere without a name of the project', async () => {
    const { problems } = await run(
      kindWith(
        'interface Status { phase?: string }\ninterface Spec { size: Int32 }\n/** @rule */\nexport const few = (self: Int32) => self < 3;',
      ),
    );
    expect(problems).toEqual([
      expect.stringMatching(/unplaced-rule few is a rule over Int32, which is no name of the/),
    ]);
  });
});

test('a rule is never lost without a word', async () => {
  const { problems } = await run(
    kindWith(`interface Status { phase?: string }
interface Spec { type: string }
/** @rule */
export function letters(self: Spec) {
  const part = self.type[-1];
  if (part === undefined || part === null) return true;
  return [...part.matchAll(/([a-z])(-)?/g)].some(([whole]) => whole === '-');
}`),
  );
  expect(problems).toEqual([expect.stringMatching(/cel\/unsupported A copy of this can't become CEL/)]);
});
