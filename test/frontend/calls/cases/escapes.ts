import { type Case, refused, rules } from '../case.js';

/** A line that is refused, as the body of a handler. */
function line(name: string, body: string, error: string, rest: Partial<Case> = {}): Case {
  const [first = ''] = body.split('\n').filter((it) => it.includes('/*!*/'));
  return { name, body, expected: refused(error, first.trim()), ...rest };
}

const elsewhere = {
  top: "import { bag, Emitter, list, retry, use } from 'elsewhere';\nvoid [bag, Emitter, list, retry, use];",
};

/** Ways to hide a call, which are all refused. */
export const cases: readonly Case[] = [
  line('the context given to code outside', 'use(context); /*!*/', 'client-escapes', elsewhere),
  line('a method given to code outside', 'use(context.list); /*!*/', 'client-escapes', elsewhere),
  line('in an object', 'use({ a: [context] }); /*!*/', 'client-escapes', elsewhere),
  line(
    'in an instance',
    'class A { constructor(readonly c: Client) {} }\nuse(new A(context)); /*!*/',
    'client-escapes',
    elsewhere,
  ),
  line('returned by a callback', 'await retry(async () => context); /*!*/', 'client-escapes', elsewhere),
  line('by a callback of a callback', 'use(() => () => context); /*!*/', 'client-escapes', elsewhere),
  line('by a generator', 'use(function* () { yield context; }); /*!*/', 'client-escapes', elsewhere),
  line('logged', 'console.log(context); /*!*/', 'client-escapes'),
  line('as JSON', 'JSON.stringify({ context }); /*!*/', 'client-escapes'),
  line('cloned', 'structuredClone(context); /*!*/', 'client-escapes'),
  line('Object.values of it', 'Object.values(context); /*!*/', 'client-escapes'),
  line('Object.entries of it', 'for (const [, it] of Object.entries(context)) void it; /*!*/', 'client-escapes'),
  line('Reflect', "Reflect.get(context, 'list')(Pod); /*!*/", 'client-escapes'),
  line('Proxy', 'new Proxy(context, {}); /*!*/', 'client-escapes'),
  line('WeakRef', 'new WeakRef(context); /*!*/', 'client-escapes'),
  line('a promise made by hand', 'await new Promise((done) => done(context)); /*!*/', 'client-escapes'),
  line('Object.defineProperty', "Object.defineProperty({}, 'c', { value: context }); /*!*/", 'client-escapes'),
  line('Object.create', 'Object.create(context); /*!*/', 'client-escapes'),
  line(
    'an emitter’s subclass',
    'class A extends Emitter { constructor(readonly c: Client) { super(); } } /*!*/\nconst a = new A(context);\na.on("x", () => a);',
    'client-escapes',
    elsewhere,
  ),
  line('a global', '(globalThis as any).kept = context; /*!*/', 'client-kept'),
  line('an object of code outside', "bag['c'] = context; /*!*/", 'client-kept', elsewhere),
  line(
    'an object that code outside has',
    'const o: { c?: Client } = {};\nuse(o); /*!*/\no.c = context;',
    'client-escapes',
    elsewhere,
  ),
  line('data', '(memcached.spec as any).c = context; /*!*/', 'client-kept'),
  line('a computed name', 'await (context as any)[memcached.spec.text](Pod); /*!*/', 'computed-method'),
  line(
    'a computed name of a part',
    'await (context.cached as any)[memcached.spec.text](Pod); /*!*/',
    'computed-method',
  ),
  line(
    'a name out of a loop over data',
    'for (const name of memcached.spec.names) await (context as any)[name](Pod); /*!*/',
    'computed-method',
  ),
  line(
    'for in over the client',
    'for (const name in context) await (context as any)[name](Pod); /*!*/',
    'computed-method',
  ),
  line('thrown', 'throw context; /*!*/', 'client-thrown'),
  line(
    'thrown in an error',
    'class Late extends Error { constructor(readonly c: Client) { super(); } }\nthrow new Late(context); /*!*/',
    'client-thrown',
  ),
  line('eval', "eval('context.list(Secret)'); /*!*/", 'evaluated-text'),
  line('a replaced method', 'context.list = context.cached.list; /*!*/', 'client-changed'),
  line('valueOf', 'await (context as any).valueOf().list(Secret); /*!*/', 'computed-method'),
  line('constructor', '(context as any).constructor.prototype; /*!*/', 'computed-method'),
  line('map of code outside that keeps what it gets', 'list.map(() => context); /*!*/', 'client-escapes', elsewhere),
  line('a method with call', 'use.call(undefined, context); /*!*/', 'client-escapes', elsewhere),
  line('a decorator', '@use /*!*/\nclass A { c = context; }\nvoid A;', 'client-kept', elsewhere),
  line(
    'an iterator taken by hand',
    'const it = [context][Symbol.iterator](); /*!*/\nawait it.next().value!.list(Pod);',
    'client-escapes',
  ),
  {
    name: 'given to code outside, answered for',
    ...elsewhere,
    tags: '@rbac get core/secrets name=a namespace=n - reads the key',
    body: 'use(context);',
    expected: rules('get core/secrets name=a namespace=n'),
  },
  {
    name: 'given to code outside, without a reason',
    ...elsewhere,
    tags: '@rbac get core/secrets name=a namespace=n',
    body: 'use(context);',
    expected: refused('client-escapes', 'use(context);'),
  },
  {
    name: 'in a function that only code outside calls',
    top: "import { use } from 'elsewhere';\nlet kept: Client | undefined;\nuse(() => use(kept));",
    body: 'kept = context;',
    expected: refused('client-escapes', 'use(() => use(kept));'),
  },
];
