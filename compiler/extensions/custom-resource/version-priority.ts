import { byText } from '../../model/order.js';
/**
 * Orders versions as Kubernetes prefers them: `v2 v1 v2beta1 v1beta1 v1alpha2`, then all that is no Kubernetes version,
 * by name. Source: k8s.io/apimachinery/pkg/version.CompareKubeAwareVersionStrings.
 */
export function byVersionPriority(left: string, right: string): number {
  const [leftRank, rightRank] = [rank(left), rank(right)];
  if (!leftRank || !rightRank) return leftRank ? -1 : rightRank ? 1 : byText(left, right);
  const at = leftRank.findIndex((number, at) => number !== rightRank[at]);
  return at < 0 ? 0 : (rightRank[at] ?? 0) - (leftRank[at] ?? 0);
}

/** Stability, major, and the number after alpha or beta. */
function rank(version: string): readonly number[] | undefined {
  const [, major, stability, minor] = /^v([1-9]\d*)(?:(alpha|beta)([1-9]\d*))?$/.exec(version) ?? [];
  if (major === undefined) return undefined;
  const level = stability === undefined ? 2 : stability === 'beta' ? 1 : 0;
  return [level, Number(major), Number(minor ?? 0)];
}
