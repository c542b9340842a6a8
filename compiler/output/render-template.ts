import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isJsonObject, isList, type Json, type JsonObject } from '../model/json.js';
import { precompiled } from './precompiled.js';

type Handlebars = typeof import('handlebars');
type Render = (data: unknown) => string;

const rendered = new Map<string, Render>();

/** The text of a template below templates/. A name that the data does not hold is kext's own mistake, and throws. */
export function renderTemplate(template: string, data: JsonObject): string {
  const render = precompiled.get(template) ?? rendered.get(template) ?? compileTemplate(template);
  rendered.set(template, render);
  return render(strict(data, template));
}

function compileTemplate(template: string): Render {
  // In one file, which loads in half the time of the package's door.
  const handlebars = createRequire(import.meta.url)('handlebars/dist/handlebars.js') as Handlebars;
  const source = readFileSync(new URL(`${template}.hbs`, templatesFolder()), 'utf8');
  return handlebars.compile(source, { noEscape: true, strict: true, knownHelpersOnly: true });
}

/** Beside compiler/ in the repository, two folders further up from dist/compiler/ in the package. */
function templatesFolder(): URL {
  const folders = ['../../templates/', '../../../templates/'].map((path) => new URL(path, import.meta.url));
  const found = folders.find((folder) => existsSync(fileURLToPath(folder)));
  if (found === undefined) throw new Error('The package has no templates folder');
  return found;
}

/** Handlebars' own strictness leaves out the arguments of `#if`, `#each` and `#with`: absent keys would be silent there. */
function strict(value: Json, template: string): unknown {
  if (isList(value)) return value.map((item) => strict(item, template));
  if (!isJsonObject(value)) return value;
  return new Proxy(value, {
    // Handlebars asks before it gets, and its own error does not name the template.
    has: () => true,
    get(target, key) {
      if (typeof key === 'symbol') return Reflect.get(target, key);
      const member = Object.hasOwn(target, key) ? target[key] : undefined;
      if (member === undefined)
        throw new Error(`The template "${template}" names "${key}", which its data does not hold`);
      return strict(member, template);
    },
  });
}
