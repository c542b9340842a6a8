/** Gives each name that it is asked for once: the name itself, or with the next number that makes it free. */
export function freeNames(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return (name) => {
    let free = name;
    while (used.has(free)) {
      const count = (counts.get(name) ?? 1) + 1;
      counts.set(name, count);
      free = `${name}${count}`;
    }
    used.add(free);
    return free;
  };
}
