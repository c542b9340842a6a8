/** The first cycle of the graph, its first node repeated at the end; empty where there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  for (const node of graph.keys()) {
    const cycle = search(node, [], graph, done);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function search(
  node: string,
  path: readonly string[],
  graph: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] {
  const start = path.indexOf(node);
  if (start >= 0) return [...path.slice(start), node];
  if (done.has(node)) return [];
  for (const next of graph.get(node) ?? []) {
    const cycle = search(next, [...path, node], graph, done);
    if (cycle.length > 0) return cycle;
  }
  done.add(node);
  return [];
}
