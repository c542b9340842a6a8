import { CelError } from './cel-error.js';
import { compare } from './compare.js';
import { safeInteger } from './unsafe-integer.js';

/**
 * The version that a text such as `1.2.3-rc.1` says. With `normalize`, `v1.2` is one too.
 *
 *     !semver(self.version).isLessThan(semver(oldSelf.version))
 *
 * From Kubernetes 1.34 on. Source: k8s.io/apiserver/pkg/cel/library/semverlib.go and github.com/blang/semver.
 * @throws CelError when it is none: ask `isSemver` first
 */
export function semver(text: string, normalize = false): Semver {
  const parsed = parse(text, normalize);
  if (!parsed) throw new CelError(`${JSON.stringify(text)} is no semantic version`);
  return parsed;
}

export function isSemver(text: string, normalize = false): boolean {
  return parse(text, normalize) !== undefined;
}

const largest = 2n ** 64n - 1n;

function parse(text: string, normalize: boolean): Semver | undefined {
  const whole = normalize ? normalized(text) : text;
  const [, major, minor, patch, before, build] =
    /^([^.]*)\.([^.]*)\.([^-+]*)(?:-([^+]*))?(?:\+(.*))?$/s.exec(whole ?? '') ?? [];
  const numbers = [major, minor, patch].flatMap((part) => numberOf(part ?? '') ?? []);
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (build?.split('.').some((part) => !/^[-0-9A-Za-z]+$/.test(part))) return undefined;
  const parts = before === undefined ? [] : before.split('.').map(partOf);
  if (parts.includes(undefined)) return undefined;
  return new Semver(
    [first, second, third],
    parts.flatMap((part) => part ?? []),
  );
}

function normalized(text: string): string | undefined {
  const [major = '', minor, ...patch] = text.replace(/^v/, '').split('.');
  const parts = [major, ...(minor === undefined ? [] : [minor]), ...(patch.length > 0 ? [patch.join('.')] : [])];
  if (parts.length < 3 && /[-+]/.test(parts.at(-1) ?? '')) return undefined;
  return [...parts.map(withoutZeros), '0', '0'].slice(0, 3).join('.');
}

function withoutZeros(part: string): string {
  if (part.length < 2) return part;
  const trimmed = part.replace(/^0+/, '');
  return /^\d/.test(trimmed) ? trimmed : `0${trimmed}`;
}

function numberOf(text: string): bigint | undefined {
  if (!/^(?:0|[1-9]\d*)$/.test(text)) return undefined;
  const value = BigInt(text);
  return value <= largest ? value : undefined;
}

function partOf(text: string): bigint | string | undefined {
  if (/^\d+$/.test(text)) return numberOf(text);
  return /^[-0-9A-Za-z]+$/.test(text) ? text : undefined;
}

/** A version. What stands behind `+` does not count. */
export class Semver {
  readonly #numbers: readonly [bigint, bigint, bigint];
  readonly #before: readonly (bigint | string)[];

  constructor(numbers: readonly [bigint, bigint, bigint], before: readonly (bigint | string)[]) {
    this.#numbers = numbers;
    this.#before = before;
  }

  /** @throws UnsafeInteger beyond 2^53 */
  major(): number {
    return safeInteger(this.#numbers[0]);
  }

  minor(): number {
    return safeInteger(this.#numbers[1]);
  }

  patch(): number {
    return safeInteger(this.#numbers[2]);
  }

  isGreaterThan(other: Semver): boolean {
    return this.compareTo(other) > 0;
  }

  isLessThan(other: Semver): boolean {
    return this.compareTo(other) < 0;
  }

  /** -1, 0 or 1. */
  compareTo(other: Semver): number {
    for (const [at, number] of this.#numbers.entries()) {
      const found = comparePart(number, other.#numbers[at] ?? 0n);
      if (found !== 0) return found;
    }
    return compareParts(this.#before, other.#before);
  }

  equals(other: unknown): boolean {
    return other instanceof Semver && this.compareTo(other) === 0;
  }
}

/** None is later than some. */
function compareParts(left: readonly (bigint | string)[], right: readonly (bigint | string)[]): number {
  if (left.length === 0 || right.length === 0) return Math.sign(right.length - left.length);
  for (const [at, part] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const found = comparePart(part, other);
    if (found !== 0) return found;
  }
  return left.length < right.length ? -1 : 0;
}

/** Numbers are before words. */
function comparePart(left: bigint | string, right: bigint | string): number {
  if (typeof left === 'string' && typeof right === 'string') return compare(left, right);
  if (typeof left === 'string' || typeof right === 'string') return typeof left === 'string' ? 1 : -1;
  return left < right ? -1 : Number(left > right);
}
