/** Variables by name, the last first. Each scope adds a few to those around it: a map would be copied for every name. */
export type Variables<Of> = Variable<Of> | undefined;

interface Variable<Of> {
  readonly name: string;
  readonly value: Of;
  readonly around: Variables<Of>;
}

export function variableOf<Of>(variables: Variables<Of>, name: string): Of | undefined {
  for (let at = variables; at; at = at.around) if (at.name === name) return at.value;
  return undefined;
}

/** Each name once, in the order in which they came. */
export function toMap<Of>(variables: Variables<Of>): ReadonlyMap<string, Of> {
  const all: Variable<Of>[] = [];
  for (let at = variables; at; at = at.around) all.push(at);
  return new Map(all.reverse().map(({ name, value }) => [name, value]));
}

export function fromMap<Of>(all: ReadonlyMap<string, Of>): Variables<Of> {
  let variables: Variables<Of>;
  for (const [name, value] of all) variables = { name, value, around: variables };
  return variables;
}
