import { readSignature, type Signature, signatureName } from './signature.js';

/**
 * Every function that a CRD's rules can call, by name: `A.name(B): C` is a method of A. The number in front is the minor
 * version of Kubernetes that has it first, where that is later than any that kext writes for. Source:
 * k8s.io/apiserver/pkg/cel/environment/base.go and cel-go's standard library and extensions.
 */
const lines = `
size(string): int; size(bytes): int; size(list<A>): int; size(map<A, B>): int
string.size(): int; bytes.size(): int; list<A>.size(): int; map<A, B>.size(): int
string.contains(string): bool; string.startsWith(string): bool; string.endsWith(string): bool
string.matches(string): bool; matches(string, string): bool
dyn(A): dyn; type(A): type
bool(bool): bool; bool(string): bool
int(int): int; int(uint): int; int(double): int; int(string): int; int(timestamp): int; int(duration): int
uint(uint): uint; uint(int): uint; uint(double): uint; uint(string): uint
double(double): double; double(int): double; double(uint): double; double(string): double
string(string): string; string(bool): string; string(int): string; string(uint): string; string(double): string
string(bytes): string; string(timestamp): string; string(duration): string; string(ip): string; string(cidr): string
bytes(bytes): bytes; bytes(string): bytes
duration(duration): duration; duration(string): duration; duration(int): duration
timestamp(timestamp): timestamp; timestamp(string): timestamp; timestamp(int): timestamp
timestamp.getFullYear(): int; timestamp.getMonth(): int; timestamp.getDate(): int; timestamp.getDayOfMonth(): int
timestamp.getDayOfWeek(): int; timestamp.getDayOfYear(): int; timestamp.getHours(): int; timestamp.getMinutes(): int
timestamp.getSeconds(): int; timestamp.getMilliseconds(): int
timestamp.getFullYear(string): int; timestamp.getMonth(string): int; timestamp.getDate(string): int
timestamp.getDayOfMonth(string): int; timestamp.getDayOfWeek(string): int; timestamp.getDayOfYear(string): int
timestamp.getHours(string): int; timestamp.getMinutes(string): int; timestamp.getSeconds(string): int
timestamp.getMilliseconds(string): int
duration.getHours(): int; duration.getMinutes(): int; duration.getSeconds(): int; duration.getMilliseconds(): int
string.charAt(int): string; string.indexOf(string): int; string.indexOf(string, int): int
string.lastIndexOf(string): int; string.lastIndexOf(string, int): int
list<string>.join(): string; list<string>.join(string): string
string.lowerAscii(): string; string.upperAscii(): string; string.trim(): string
string.replace(string, string): string; string.replace(string, string, int): string
string.split(string): list<string>; string.split(string, int): list<string>
string.substring(int): string; string.substring(int, int): string
string.format(list<dyn>): string; strings.quote(string): string
list<A>.indexOf(A): int; list<A>.lastIndexOf(A): int
string.find(string): string; string.findAll(string): list<string>; string.findAll(string, int): list<string>
url(string): url; isURL(string): bool
url.getScheme(): string; url.getHost(): string; url.getHostname(): string; url.getPort(): string
url.getEscapedPath(): string; url.getQuery(): map<string, list<string>>
quantity(string): quantity; isQuantity(string): bool
sign(quantity): int; quantity.isInteger(): bool; quantity.asInteger(): int; quantity.asApproximateFloat(): double
quantity.isGreaterThan(quantity): bool; quantity.isLessThan(quantity): bool; quantity.compareTo(quantity): int
quantity.add(quantity): quantity; quantity.add(int): quantity; quantity.sub(quantity): quantity; quantity.sub(int): quantity
optional.none(): optional<A>; optional.of(A): optional<A>; optional.ofNonZeroValue(A): optional<A>
optional.unwrap(list<optional<A>>): list<A>; list<optional<A>>.unwrapOpt(): list<A>
optional<A>.hasValue(): bool; optional<A>.value(): A; optional<A>.or(optional<A>): optional<A>; optional<A>.orValue(A): A
list<A>.first(): optional<A>; list<A>.last(): optional<A>
sets.contains(list<A>, list<A>): bool; sets.equivalent(list<A>, list<A>): bool; sets.intersects(list<A>, list<A>): bool
ip(string): ip; isIP(string): bool; ip.isCanonical(string): bool
ip.family(): int; ip.isUnspecified(): bool; ip.isLoopback(): bool; ip.isLinkLocalMulticast(): bool
ip.isLinkLocalUnicast(): bool; ip.isGlobalUnicast(): bool
cidr(string): cidr; isCIDR(string): bool; cidr.ip(): ip; cidr.prefixLength(): int; cidr.masked(): cidr
cidr.containsIP(ip): bool; cidr.containsIP(string): bool; cidr.containsCIDR(cidr): bool; cidr.containsCIDR(string): bool
31 format.named(string): optional<format>; 31 format.validate(string): optional<list<string>>
31 format.dns1123Label(): format; 31 format.dns1123Subdomain(): format; 31 format.dns1035Label(): format
31 format.qualifiedName(): format; 31 format.dns1123LabelPrefix(): format; 31 format.dns1123SubdomainPrefix(): format
31 format.dns1035LabelPrefix(): format; 31 format.labelValue(): format; 31 format.uri(): format
31 format.uuid(): format; 31 format.byte(): format; 31 format.date(): format; 31 format.datetime(): format
33 semver(string): semver; 33 semver(string, bool): semver; 33 isSemver(string): bool; 33 isSemver(string, bool): bool
33 semver.major(): int; 33 semver.minor(): int; 33 semver.patch(): int
33 semver.isGreaterThan(semver): bool; 33 semver.isLessThan(semver): bool; 33 semver.compareTo(semver): int
34 list<A>.slice(int, int): list<A>; 34 list<A>.flatten(): list<dyn>; 34 list<A>.flatten(int): list<dyn>
34 list<A>.distinct(): list<A>; 34 list<A>.reverse(): list<A>; 34 lists.range(int): list<int>
34 list<A>.sortBy(): list<A>
`;

type Library = Pick<ReadonlyMap<string, readonly Signature[]>, 'get' | 'has' | 'keys'>;

/** Read once: the table is the same for every run. */
let library: Library | undefined;

/** All overloads by name; functions with a namespace under their whole name, such as `sets.contains`. */
export function functions(): Library {
  library ??= readLibrary();
  return library;
}

const ordered = ['int', 'uint', 'double', 'bool', 'duration', 'timestamp', 'string', 'bytes'];
const added = ['int', 'uint', 'double', 'duration'];

/** What Kubernetes declares for lists of each type that has an order, or a sum. */
const ofLists = [
  ...ordered.map((type) => `list<${type}>.isSorted(): bool; 34 list<${type}>.sort(): list<${type}>`),
  ...ordered.map((type) => `list<${type}>.min(): ${type}; list<${type}>.max(): ${type}`),
  ...added.map((type) => `list<${type}>.sum(): ${type}`),
];

/** Signatures are read when somebody asks: rules call few of the functions. */
function readLibrary(): Library {
  const written = new Map<string, string[]>();
  for (const line of [lines, ...ofLists].join('\n').split(/[;\n] ?/)) {
    if (line === '') continue;
    const name = signatureName(line);
    const others = written.get(name);
    if (others) others.push(line);
    else written.set(name, [line]);
  }
  const known = new Map<string, readonly Signature[]>();
  return {
    has: (name) => written.has(name),
    keys: () => written.keys(),
    get(name) {
      const found = known.get(name) ?? written.get(name)?.map(readSignature);
      if (found) known.set(name, found);
      return found;
    },
  };
}
