/** @throws Error: it did not hold within ten seconds */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never held');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
