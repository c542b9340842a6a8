import type { ControlPlane } from '../../cluster/control-plane.js';

const connections = 32;

/** Does it for each number from 0 on, some at a time, as fast as the API server lets it. */
export async function many(
  count: number,
  send: (index: number) => Promise<{ readonly status: number; readonly text: string }>,
) {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) {
      const { status, text } = await send(index);
      if (status >= 300) throw new Error(`${status}: ${text}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
}

/** How many objects of a collection there are, by the one item that is asked for. */
export async function countOf(cluster: ControlPlane, path: string): Promise<number> {
  const { body } = await cluster.request('GET', `${path}?limit=1`);
  const { items, metadata } = body as { items: unknown[]; metadata: { remainingItemCount?: number } };
  return items.length + (metadata.remainingItemCount ?? 0);
}

/** Asks again so many milliseconds after each answer. */
export async function until(holds: () => Promise<boolean>, what: string, pause: number): Promise<void> {
  const end = Date.now() + 300_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within five minutes: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
