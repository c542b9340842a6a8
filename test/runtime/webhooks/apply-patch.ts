/** RFC 6902 as far as patches of webhooks go, written to be read and not to be fast: an oracle for what is computed. */
export interface PatchOperation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

type Container = Record<string, unknown> | unknown[];

export function applyPatch(document: unknown, patch: readonly PatchOperation[]): unknown {
  const result = structuredClone(document);
  for (const operation of patch) applyOperation(result, operation);
  return result;
}

function applyOperation(document: unknown, { op, path, value }: PatchOperation): void {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop();
  if (last === undefined) throw new Error(`no path in ${path}`);
  const parent = steps.reduce<unknown>((at, step) => read(at, step, path), document);
  if (!isContainer(parent)) throw new Error(`no container at ${path}`);
  if (op !== 'add') read(parent, last, path);
  if (Array.isArray(parent)) {
    const index = Number(last);
    if (!(index >= 0 && index <= parent.length)) throw new Error(`no position ${path}`);
    parent.splice(index, op === 'add' ? 0 : 1, ...(op === 'remove' ? [] : [structuredClone(value)]));
  } else if (op === 'remove') delete parent[last];
  else Object.defineProperty(parent, last, { value: structuredClone(value), ...open });
}

const open = { enumerable: true, writable: true, configurable: true };

function read(container: unknown, step: string, path: string): unknown {
  if (!isContainer(container) || !Object.hasOwn(container, step)) throw new Error(`nothing at ${step} of ${path}`);
  return (container as Record<string, unknown>)[step];
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
