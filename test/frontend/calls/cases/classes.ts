import { type Case, rules } from '../case.js';

const listed = rules('list core/pods');
const both = rules('list core/nodes', 'list core/pods');

/** The client in instances. */
export const cases: readonly Case[] = [
  {
    name: 'a field that the constructor sets',
    top: 'class Pods { c: Client; constructor(c: Client) { this.c = c; } all() { return this.c.list(Pod); } }',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'a private field',
    top: 'class Pods { readonly #c: Client; constructor(c: Client) { this.#c = c; } all() { return this.#c.list(Pod); } }',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'a parameter property',
    top: 'class Pods { constructor(private readonly c: Client) {} all() { return this.c.list(Pod); } }',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'a field with an initializer',
    top: 'class Pods { all = () => this.c.list(Pod); constructor(private readonly c: Client) {} }',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'a method that is not called',
    top: 'class Pods { constructor(private readonly c: Client) {} all() { return this.c.list(Pod); } none() { return this.c.list(Node); } }',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'a method that calls another',
    top: 'class Pods { constructor(private readonly c: Client) {} all() { return this.one(Pod); } private one<R, I>(kind: Kind<R, I>) { return this.c.list(kind); } }',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'inherited',
    top: 'class Base { constructor(protected readonly c: Client) {} all() { return this.c.list(Pod); } }\nclass Pods extends Base {}',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'overridden',
    top: 'class Base { constructor(protected readonly c: Client) {} all(): unknown { return this.c.list(Node); } }\nclass Pods extends Base { override all() { return this.c.list(Pod); } }',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'super',
    top: 'class Base { constructor(protected readonly c: Client) {} all(): unknown { return this.c.list(Node); } }\nclass Pods extends Base { constructor(c: Client) { super(c); } override async all() { await super.all(); return this.c.list(Pod); } }',
    body: 'await new Pods(context).all();',
    expected: both,
  },
  {
    name: 'an abstract method',
    top: 'abstract class Base { constructor(protected readonly c: Client) {} abstract kind(): Kind<unknown, unknown>; all() { return this.c.list(this.kind()); } }\nclass Pods extends Base { kind() { return Pod; } }',
    body: 'await new Pods(context).all();',
    expected: listed,
  },
  {
    name: 'a class of kinds',
    top: 'class Store<R, I> { constructor(private readonly c: Client, private readonly kind: Kind<R, I>) {} all() { return this.c.list(this.kind); } }',
    body: 'await new Store(context, Pod).all();\nawait new Store(context, Node).all();',
    expected: both,
  },
  {
    name: 'a static method',
    top: 'class Pods { static all(c: Client) { return c.list(Pod); } }',
    body: 'await Pods.all(context);',
    expected: listed,
  },
  {
    name: 'a factory',
    top: 'class Pods { private constructor(private readonly c: Client) {} static of(c: Client) { return new Pods(c); } all() { return this.c.list(Pod); } }',
    body: 'await Pods.of(context).all();',
    expected: listed,
  },
  {
    name: 'a static field',
    top: 'class Kinds { static readonly all: readonly Kind<unknown, unknown>[] = [Pod, Node]; }',
    body: 'for (const kind of Kinds.all) await context.list(kind);',
    expected: both,
  },
  {
    name: 'a getter',
    top: 'class Pods { constructor(private readonly c: Client) {} get client() { return this.c; } }',
    body: 'await new Pods(context).client.list(Pod);',
    expected: listed,
  },
  {
    name: 'a setter',
    top: 'class Pods { #c?: Client; set client(c: Client) { this.#c = c; } all() { return this.#c?.list(Pod); } }',
    body: 'const pods = new Pods();\npods.client = context;\nawait pods.all();',
    expected: listed,
  },
  {
    name: 'a chain',
    top: 'class Query { #kind: Kind<unknown, unknown> = Pod; constructor(private readonly c: Client) {} of(kind: Kind<unknown, unknown>) { this.#kind = kind; return this; } run() { return this.c.list(this.#kind); } }',
    body: 'await new Query(context).of(Node).run();',
    expected: both,
  },
  {
    name: 'a class expression',
    body: 'const Pods = class { all() { return context.list(Pod); } };\nawait new Pods().all();',
    expected: listed,
  },
  {
    name: 'a class made by a function',
    top: 'const withClient = (c: Client) => class { all() { return c.list(Pod); } };',
    body: 'const Pods = withClient(context);\nawait new Pods().all();',
    expected: listed,
  },
  {
    name: 'a mixin',
    top: 'type Made = new (...args: any[]) => { readonly c: Client };\nconst listing = <B extends Made>(Base: B) => class extends Base { all() { return this.c.list(Pod); } };\nclass Plain { constructor(readonly c: Client) {} }',
    body: 'await new (listing(Plain))(context).all();',
    expected: listed,
  },
  {
    name: 'an interface of several classes',
    top: 'interface Step { run(): unknown }\nclass A implements Step { constructor(private c: Client) {} run() { return this.c.list(Pod); } }\nclass B implements Step { constructor(private c: Client) {} run() { return this.c.list(Node); } }',
    body: 'const steps: Step[] = [new A(context), new B(context)];\nfor (const step of steps) await step.run();',
    expected: both,
  },
  {
    name: 'an instance in an instance',
    top: 'class A { constructor(readonly c: Client) {} }\nclass B { constructor(private a: A) {} all() { return this.a.c.list(Pod); } }',
    body: 'await new B(new A(context)).all();',
    expected: listed,
  },
  {
    name: 'a method taken off',
    top: 'class Pods { constructor(private readonly c: Client) {} all = () => this.c.list(Pod); }',
    body: 'const { all } = new Pods(context);\nawait all();',
    expected: listed,
  },
  {
    name: 'a bound method',
    top: 'class Pods { constructor(private readonly c: Client) {} all() { return this.c.list(Pod); } }',
    body: 'const pods = new Pods(context);\nconst all = pods.all.bind(pods);\nawait all();',
    expected: listed,
  },
  {
    name: 'an error with data',
    top: 'class Missing extends Error { constructor(readonly what: string) { super(what); } }',
    body: "if (memcached.spec.flag) throw new Missing('it');\nawait context.list(Pod);",
    expected: listed,
  },
  {
    name: 'a getter by a name that comes from data',
    top: 'class Pods { constructor(private readonly c: Client) {} get client() { return this.c; } }',
    body: 'await (new Pods(context) as any)[memcached.spec.text].list(Pod);',
    expected: listed,
  },
  {
    name: 'an instance of the class of another',
    body: 'class A {\nrun() { return context.list(Pod); }\ncopy(): A { return new (this.constructor as any)(); }\n}\nawait new A().copy().run();',
    expected: listed,
  },
];
