/** A whole operator in a process of its own: a Widget has a ConfigMap with its value, a status and a finalizer. */
import type { Context } from '../../api/context.js';
import { ConfigMap } from '../../kubernetes/core/v1.js';
import { start } from '../../runtime/start.js';
import { answerQuestions, usedMemory } from './subject.js';
import { Widget } from './widget.js';

export interface OperatorReport {
  readonly reconciles: number;
  readonly finalized: number;
  /** Keys that two workers had at once, and reads that did not see the write before them. */
  readonly violations: readonly string[];
  readonly memory: number;
  readonly sockets: number;
}

const violations: string[] = [];
const busy = new Set<string>();
let reconciles = 0;
let finalized = 0;

answerQuestions(
  (): OperatorReport => ({
    reconciles,
    finalized,
    violations,
    memory: usedMemory(),
    sockets: process.getActiveResourcesInfo().filter((name) => /TCP|TLS/.test(name)).length,
  }),
  // It is ended by a signal.
  async () => undefined,
);

/** Notes when two workers have a key at once. */
async function alone(widget: Widget, work: () => Promise<void>): Promise<void> {
  const key = `${widget.metadata.namespace}/${widget.metadata.name}`;
  if (busy.has(key)) violations.push(`${key} is in two workers`);
  busy.add(key);
  await work().finally(() => busy.delete(key));
}

function reconcileWidget(widget: Widget, { own, get, cached, status }: Context<Widget>): Promise<void> {
  return alone(widget, async () => {
    const { name, generation = 0 } = widget.metadata;
    const value = String(widget.spec.value);
    await own(ConfigMap, { metadata: { name }, data: { value } });
    const read = await cached.get(ConfigMap, { name });
    // Somebody else changes it too, but nobody else writes a number; or deletes it, but nobody else makes it anew.
    const isOld =
      read === undefined
        ? (await get(ConfigMap, { name })) !== undefined
        : /^\d+$/.test(read.data?.value ?? '') && read.data?.value !== value;
    if (isOld) violations.push(`${name}: wrote ${value}, read ${read?.data?.value}`);
    await status({ value: widget.spec.value, generation });
    reconciles++;
  });
}

function cleanUp(widget: Widget): Promise<void> {
  return alone(widget, async () => {
    finalized++;
  });
}

await start({
  name: 'chaos',
  namespace: 'default',
  watch: 'cluster',
  lease: 'chaos',
  controllers: [
    { name: 'reconcile-widget', kind: Widget, owns: [ConfigMap], handler: reconcileWidget, options: { workers: 8 } },
  ],
  finalizers: [
    { name: 'clean-up', kind: Widget, handler: cleanUp, options: { finalizer: 'chaos.example.com/clean-up' } },
  ],
  mappings: [],
  webhooks: [],
});
