import type { Module } from '../syntax/tree.js';

const part = String.raw`(?:\??\.\w+|\[[^\]\n]*\])`;
const fills = 'push|unshift|pop|shift|splice|fill|sort|reverse|copyWithin|add|set|delete|clear';
const known = new WeakMap<Module, Map<string, boolean>>();

/** Whether a statement of the file changes what a constant holds: fills it, or assigns to a part of it. */
export function isChanged(module: Module, name: string): boolean {
  let ofModule = known.get(module);
  if (!ofModule) {
    ofModule = new Map();
    known.set(module, ofModule);
  }
  const before = ofModule.get(name);
  if (before !== undefined) return before;
  const changed = changes(name).test(module.text);
  ofModule.set(name, changed);
  return changed;
}

/** At the beginning of a statement. */
function changes(name: string): RegExp {
  const it = name.replaceAll('$', '\\$');
  const ways = [
    `${it}${part}+\\s*(?:[-+*/%]|\\*\\*|\\?\\?|\\|\\||&&)?=(?![=>])`,
    `${it}${part}+(?:\\+\\+|--)`,
    `${it}${part}*\\.(?:${fills})\\(`,
    `delete\\s+${it}${part}`,
    `Object\\.assign\\(${it}\\b`,
  ];
  return new RegExp(`(?:^|[;{})])[ \\t]*(?:${ways.join('|')})`, 'm');
}
