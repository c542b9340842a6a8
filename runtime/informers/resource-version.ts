/**
 * Orders resource versions of one resource: negative, 0 or positive, as for sort. They are decimal integers of any
 * length that grow with each change; Kubernetes guarantees that since 1.35 (KEP-5504), and etcd always kept it so.
 */
export function compareVersions(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}
