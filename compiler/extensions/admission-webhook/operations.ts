/** In the order in which they are written. */
export const operations = ['CREATE', 'UPDATE', 'DELETE', 'CONNECT'] as const;

/** What `AdmissionRequest<T>` without a second argument is for. */
export const defaultOperations: readonly string[] = ['CREATE', 'UPDATE'];

export function inOrder(given: readonly string[]): readonly string[] {
  return operations.filter((operation) => given.includes(operation));
}
