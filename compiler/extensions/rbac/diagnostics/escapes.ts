import { type DiagnosticKind, error } from '../../../diagnostics/diagnostic.js';

export interface Escape {
  /** What gets out of sight. */
  readonly what: string;
  /** The code there. */
  readonly text: string;
  /** The handler. */
  readonly function: string;
  readonly verbs: string;
}

/** The line that answers for it. */
function line({ function: name, verbs }: Escape): string {
  return `answer on ${name} for what it does there: @rbac ${verbs} GROUP/RESOURCE - reason`;
}

const why =
  'Permissions are read off the calls of the client, so each call must be one that kext can follow. It follows the project’s own functions, methods and classes, callbacks, closures, objects, arrays, Maps and Sets. Where it can’t, the handler says in `@rbac` lines what happens there, each with a reason, and they are all that is granted for it.';

export const clientEscapes: DiagnosticKind<Escape> = error(
  'rbac/client-escapes',
  (p) =>
    `${p.text} is not this project's code, and what it does with ${p.what} can't be read. Call it with data, or ${line(p)}`,
  [
    why,
    '',
    'Give such code a function that makes the one call that it needs:',
    '',
    '```ts',
    'await retry(() => context.get(Secret, key)); // followed',
    'await retry(context);                        // not followed',
    '```',
  ].join('\n'),
);

export const clientKept: DiagnosticKind<Escape> = error(
  'rbac/client-kept',
  (p) => `From here nobody can follow what becomes of ${p.what}. Pass it on as an argument, or ${line(p)}`,
  [
    why,
    '',
    'A property of an object that comes from elsewhere, a global variable, or syntax that is not followed may lead anywhere.',
    '',
    '```ts',
    'await cleanUp(object, context);     // followed',
    'globalThis.context = context;       // not followed',
    '```',
  ].join('\n'),
);

export const clientThrown: DiagnosticKind<Escape> = error(
  'rbac/client-thrown',
  (p) => `Who catches this gets ${p.what}, and nobody can follow that. Throw data, or ${line(p)}`,
  [
    why,
    '',
    '```ts',
    "throw new Error('the class is not there');  // followed",
    'throw new Retry(context);                   // not followed',
    '```',
  ].join('\n'),
);

export const computedMethod: DiagnosticKind<Escape> = error(
  'rbac/computed-method',
  (p) => `Which property of ${p.what} is this? Write its name, or ${line(p)}`,
  [
    why,
    '',
    'A name that is one of several constants is followed; one that is known only when the code runs is not, nor is a property that the client’s type does not declare.',
    '',
    '```ts',
    'const read = many ? context.list : context.get;  // followed',
    'const read = context[method];                    // not followed',
    '```',
  ].join('\n'),
);

export const unknownKind: DiagnosticKind<Escape> = error(
  'rbac/unknown-kind',
  (p) =>
    `Which kind ${p.what} is called with here is known only when it runs. Pass a kind that the code names, or ${line(p)}`,
  [
    why,
    '',
    'A kind is one that is imported from `kext/…` or `generated/…`, however it gets to the call: as an argument, from a list, out of a table.',
    '',
    '```ts',
    'for (const kind of [ConfigMap, Secret]) await context.deleteAll(kind, { namespace });  // followed',
    'await context.deleteAll(JSON.parse(text), { namespace });                              // not followed',
    '```',
  ].join('\n'),
);

export const evaluatedText: DiagnosticKind<Escape> = error(
  'rbac/evaluated-text',
  (p) => `eval sees the client, and nobody can read what it runs. Write the code itself, or ${line(p)}`,
  [why, '', '```ts', "eval('context.list(Secret)');  // not followed", '```'].join('\n'),
);

export const clientChanged: DiagnosticKind<Escape> = error(
  'rbac/client-changed',
  (p) =>
    `${p.what} is kext's: with a method of another meaning its calls can't be read. Make an object of your own, or ${line(p)}`,
  [
    why,
    '',
    '```ts',
    'const client = { ...context, get: counted };  // followed',
    'context.get = counted;                        // not followed',
    '```',
  ].join('\n'),
);

export const changedKind: DiagnosticKind<Escape> = error(
  'rbac/changed-kind',
  (p) =>
    `${p.what} would no longer be the kind that its name says. Write a kind of your own: import it, or a constant of type Kind.`,
  'Permissions are read off the kinds that calls are made with. A kind whose group or plural is changed would make calls that its permissions do not cover, so kinds stay what they are.',
);
