import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  primaryNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  secondaryNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  readerNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  writerNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  backupNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  archiveNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  proxyNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  routerNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  monitorNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  gatewayNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  witnessNodes: NodeNames;
  /** @cel self.all(name, self.exists_one(other, other == name)) */
  spareNodes: NodeNames;
}

/** @maxItems 550 */
export type NodeNames = NodeName[];

/** @maxLength 63 */
export type NodeName = string;
