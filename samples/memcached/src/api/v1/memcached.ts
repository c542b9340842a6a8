import type { Condition, CustomResource, Int32 } from 'kext';

/**
 * A Memcached cluster.
 *
 * @resource cache.example.com/v1
 * @shortName mc
 * @column Size .spec.size
 * @column Ready .status.readyReplicas
 * @column Age .metadata.creationTimestamp
 * @scale .spec.size .status.readyReplicas
 */
export interface Memcached extends CustomResource<MemcachedSpec, MemcachedStatus> {}

export interface MemcachedSpec {
  /**
   * Number of pods.
   * @minimum 1
   * @maximum 100
   * @default 3
   */
  size: Int32;
  /**
   * Image to run; it can't change once set.
   * @minLength 1
   */
  image: string;
}

/** The image of a cluster is immutable.
 *  @rule */
export const imageIsImmutable = (self: MemcachedSpec, oldSelf: MemcachedSpec) => self.image === oldSelf.image;

export interface MemcachedStatus {
  /** Pods that answer. */
  readyReplicas?: Int32;
  conditions?: Condition[];
}
