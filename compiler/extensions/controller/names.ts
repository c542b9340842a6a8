import type { Report } from '../../diagnostics/diagnostic.js';
import { duplicateName, invalidName } from './diagnostics.js';
import type { HandlerName, HandlerPart } from './read.js';

const dnsLabel = /^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** Names are DNS labels, and no two functions share one: it is their field manager. */
export function checkNames(parts: readonly HandlerPart[], report: Report): void {
  const owners = new Map<string, HandlerPart>();
  for (const part of parts) {
    for (const [tag, given] of named(part)) {
      if (!dnsLabel.test(given.name)) report(invalidName, given.at, { name: given.name, tag });
      const owner = owners.get(given.name) ?? part;
      owners.set(given.name, owner);
      if (owner !== part) reportDuplicate(given, part, owner, report);
    }
  }
}

function named({ controller, finalizer }: HandlerPart): readonly (readonly [string, HandlerName])[] {
  return [
    ...(controller ? [['controller', controller] as const] : []),
    ...(finalizer ? [['finalizes', finalizer] as const] : []),
  ];
}

function reportDuplicate(given: HandlerName, part: HandlerPart, owner: HandlerPart, report: Report): void {
  const first = owner.controller ?? owner.finalizer;
  report(
    duplicateName,
    given.at,
    { name: given.name, function: part.declaration.name, other: owner.declaration.name },
    ...(first ? [{ text: `${owner.declaration.name} has the name here.`, at: first.at }] : []),
  );
}
