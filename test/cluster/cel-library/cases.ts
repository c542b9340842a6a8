import * as cel from '../../../cel/index.js';
import { casesOf, type LibraryCase } from './library-case.js';
import * as texts from './texts.js';

const { cidr, duration, format, ip, quantity, semver, sets, timestamp, url } = cel;

export const libraryCases: readonly LibraryCase[] = [
  ...casesOf(texts.quantityText, {
    'isQuantity(self.a)': ({ a }) => cel.isQuantity(a),
    'sign(quantity(self.a))': ({ a }) => quantity(a).sign(),
    'quantity(self.a).isInteger()': ({ a }) => quantity(a).isInteger(),
    'quantity(self.a).asInteger()': ({ a }) => quantity(a).asInteger(),
    'quantity(self.a).asApproximateFloat()': ({ a }) => quantity(a).asApproximateFloat(),
    'quantity(self.a).isGreaterThan(quantity(self.b))': ({ a, b }) => quantity(a).isGreaterThan(quantity(b)),
    'quantity(self.a).isLessThan(quantity(self.b))': ({ a, b }) => quantity(a).isLessThan(quantity(b)),
    'quantity(self.a).compareTo(quantity(self.b))': ({ a, b }) => quantity(a).compareTo(quantity(b)),
    'quantity(self.a) == quantity(self.b)': ({ a, b }) => cel.equal(quantity(a), quantity(b)),
    'quantity(self.a).add(quantity(self.b)).asInteger()': ({ a, b }) => quantity(a).add(quantity(b)).asInteger(),
    'quantity(self.a).add(quantity(self.b)).asApproximateFloat()': ({ a, b }) =>
      quantity(a).add(quantity(b)).asApproximateFloat(),
    'quantity(self.a).sub(quantity(self.b)).compareTo(quantity("1"))': ({ a, b }) =>
      quantity(a).sub(quantity(b)).compareTo(quantity('1')),
    'quantity(self.a).add(self.n).isInteger()': ({ a, n }) => quantity(a).add(n).isInteger(),
    'quantity(self.a).sub(self.n).asInteger()': ({ a, n }) => quantity(a).sub(n).asInteger(),
  }),
  ...casesOf(texts.durationText, {
    'duration(self.a)': ({ a }) => duration(a),
    'duration(self.a).getHours()': ({ a }) => duration(a).getHours(),
    'duration(self.a).getMinutes()': ({ a }) => duration(a).getMinutes(),
    'duration(self.a).getSeconds()': ({ a }) => duration(a).getSeconds(),
    'duration(self.a).getMilliseconds()': ({ a }) => duration(a).getMilliseconds(),
    'duration(self.a) + duration(self.b)': ({ a, b }) => duration(a).add(duration(b)),
    'duration(self.a) - duration(self.b)': ({ a, b }) => duration(a).sub(duration(b)),
    'duration(self.a) < duration(self.b)': ({ a, b }) => duration(a) < duration(b),
    'duration(self.a) == duration(self.b)': ({ a, b }) => cel.equal(duration(a), duration(b)),
    'self.texts.map(x, duration(x)).min()': ({ texts }) => cel.min(texts.map(duration)),
  }),
  ...casesOf(texts.timeText, {
    'timestamp(self.a)': ({ a }) => timestamp(a),
    'timestamp(self.a).getFullYear()': ({ a }) => timestamp(a).getFullYear(),
    'timestamp(self.a).getMonth()': ({ a }) => timestamp(a).getMonth(),
    'timestamp(self.a).getDate()': ({ a }) => timestamp(a).getDate(),
    'timestamp(self.a).getDayOfMonth()': ({ a }) => timestamp(a).getDayOfMonth(),
    'timestamp(self.a).getDayOfWeek()': ({ a }) => timestamp(a).getDayOfWeek(),
    'timestamp(self.a).getDayOfYear()': ({ a }) => timestamp(a).getDayOfYear(),
    'timestamp(self.a).getHours()': ({ a }) => timestamp(a).getHours(),
    'timestamp(self.a).getMinutes("Asia/Kolkata")': ({ a }) => timestamp(a).getMinutes('Asia/Kolkata'),
    'timestamp(self.a).getHours("America/New_York")': ({ a }) => timestamp(a).getHours('America/New_York'),
    'timestamp(self.a).getDayOfYear("-05:30")': ({ a }) => timestamp(a).getDayOfYear('-05:30'),
    'timestamp(self.a).getSeconds()': ({ a }) => timestamp(a).getSeconds(),
    'timestamp(self.a).getMilliseconds()': ({ a }) => timestamp(a).getMilliseconds(),
    'timestamp(self.a) - timestamp(self.b)': ({ a, b }) => timestamp(a).since(timestamp(b)),
    'timestamp(self.a) + duration("8760h")': ({ a }) => timestamp(a).add(duration('8760h')),
    'timestamp(self.a) - duration("8760h0.5s")': ({ a }) => timestamp(a).sub(duration('8760h0.5s')),
    'timestamp(self.a) <= timestamp(self.b)': ({ a, b }) => timestamp(a) <= timestamp(b),
    'self.texts.map(x, timestamp(x)).max()': ({ texts }) => cel.max(texts.map(timestamp)),
  }),
  ...casesOf(texts.addressText, {
    'isIP(self.a)': ({ a }) => cel.isIP(a),
    'ip(self.a)': ({ a }) => ip(a),
    'string(ip(self.a))': ({ a }) => ip(a).toString(),
    'ip.isCanonical(self.a)': ({ a }) => ip.isCanonical(a),
    'ip(self.a).family()': ({ a }) => ip(a).family(),
    'ip(self.a).isUnspecified()': ({ a }) => ip(a).isUnspecified(),
    'ip(self.a).isLoopback()': ({ a }) => ip(a).isLoopback(),
    'ip(self.a).isLinkLocalMulticast()': ({ a }) => ip(a).isLinkLocalMulticast(),
    'ip(self.a).isLinkLocalUnicast()': ({ a }) => ip(a).isLinkLocalUnicast(),
    'ip(self.a).isGlobalUnicast()': ({ a }) => ip(a).isGlobalUnicast(),
    'ip(self.a) == ip(self.b)': ({ a, b }) => cel.equal(ip(a), ip(b)),
  }),
  ...casesOf(texts.rangeText, {
    'isCIDR(self.a)': ({ a }) => cel.isCIDR(a),
    'cidr(self.a)': ({ a }) => cidr(a),
    'cidr(self.a).masked()': ({ a }) => cidr(a).masked(),
    'cidr(self.a).prefixLength()': ({ a }) => cidr(a).prefixLength(),
    'cidr(self.a).ip()': ({ a }) => cidr(a).ip(),
    'cidr(self.a).containsCIDR(self.b)': ({ a, b }) => cidr(a).containsCIDR(b),
    'cidr(self.a).containsIP(cidr(self.b).ip())': ({ a, b }) => cidr(a).containsIP(cidr(b).ip()),
    'cidr(self.a).containsIP("127.0.0.1")': ({ a }) => cidr(a).containsIP('127.0.0.1'),
    'cidr(self.a) == cidr(self.b)': ({ a, b }) => cel.equal(cidr(a), cidr(b)),
  }),
  ...casesOf(texts.urlText, {
    'isURL(self.a)': ({ a }) => cel.isURL(a),
    'url(self.a)': ({ a }) => url(a),
    'url(self.a).getScheme()': ({ a }) => url(a).getScheme(),
    'url(self.a).getHost()': ({ a }) => url(a).getHost(),
    'url(self.a).getHostname()': ({ a }) => url(a).getHostname(),
    'url(self.a).getPort()': ({ a }) => url(a).getPort(),
    'url(self.a).getEscapedPath()': ({ a }) => url(a).getEscapedPath(),
    'url(self.a).getQuery()': ({ a }) => url(a).getQuery(),
    'url(self.a) == url(self.b)': ({ a, b }) => cel.equal(url(a), url(b)),
  }),
  ...casesOf(texts.versionText, {
    'isSemver(self.a)': ({ a }) => cel.isSemver(a),
    'isSemver(self.a, true)': ({ a }) => cel.isSemver(a, true),
    'semver(self.a).major()': ({ a }) => semver(a).major(),
    'semver(self.a, true).minor()': ({ a }) => semver(a, true).minor(),
    'semver(self.a, true).patch()': ({ a }) => semver(a, true).patch(),
    'semver(self.a).compareTo(semver(self.b))': ({ a, b }) => semver(a).compareTo(semver(b)),
    'semver(self.a, true).isLessThan(semver(self.b, true))': ({ a, b }) => semver(a, true).isLessThan(semver(b, true)),
    'semver(self.a) == semver(self.b)': ({ a, b }) => cel.equal(semver(a), semver(b)),
  }),
  ...Object.entries(format).flatMap(([name, get]) =>
    name === 'named'
      ? casesOf(texts.nameText, {
          'format.named("uri").hasValue()': () => format.named('uri').hasValue(),
          'format.named(self.a).hasValue()': ({ a }) => format.named(a).hasValue(),
        })
      : casesOf(texts.formatText, {
          [`format.${name}().validate(self.a).hasValue()`]: ({ a }) => formatOf(get).validate(a).hasValue(),
        }),
  ),
  ...casesOf(texts.nameText, {
    'format.dns1123Label().validate(self.a)': ({ a }) => format.dns1123Label().validate(a),
    'format.dns1123SubdomainPrefix().validate(self.a)': ({ a }) => format.dns1123SubdomainPrefix().validate(a),
    'format.dns1035Label().validate(self.a)': ({ a }) => format.dns1035Label().validate(a),
    'format.qualifiedName().validate(self.a)': ({ a }) => format.qualifiedName().validate(a),
    'format.labelValue().validate(self.a)': ({ a }) => format.labelValue().validate(a),
  }),
  ...casesOf(texts.anyText, {
    'self.a.lowerAscii()': ({ a }) => cel.lowerAscii(a),
    'self.a.upperAscii()': ({ a }) => cel.upperAscii(a),
    'size(self.a)': ({ a }) => cel.size(a),
    'self.a.matches("^[a-z]+$")': ({ a }) => cel.matches(a, '^[a-z]+$'),
    'self.a.find("[aA]b*")': ({ a }) => cel.find(a, '[aA]b*'),
    'self.a.findAll("[a-z]*")': ({ a }) => cel.findAll(a, '[a-z]*'),
    'self.a.findAll("b|", 2)': ({ a }) => cel.findAll(a, 'b|', 2),
    'self.a.findAll(".")': ({ a }) => cel.findAll(a, '.'),
    'self.a == self.b': ({ a, b }) => cel.equal(a, b),
    'self.texts == self.others': ({ texts, others }) => cel.equal(texts, others),
    'self.texts.exists_one(x, x == self.a)': ({ texts, a }) => cel.existsOne(texts, (x) => x === a),
    '[self.a == self.b, self.n > 0, self.a == ""].exists_one(x, x)': ({ a, b, n }) =>
      cel.exactlyOne(a === b, n > 0, a === ''),
    'self.texts.isSorted()': ({ texts }) => cel.isSorted(texts),
    'self.numbers.isSorted()': ({ numbers }) => cel.isSorted(numbers),
    'self.integers.sum()': ({ integers }) => cel.sum(integers),
    'self.numbers.sum()': ({ numbers }) => cel.sum(numbers),
    'self.integers.min()': ({ integers }) => cel.min(integers),
    'self.numbers.max()': ({ numbers }) => cel.max(numbers),
    'self.texts.max()': ({ texts }) => cel.max(texts),
    'self.texts.indexOf(self.others[0])': ({ texts, others }) => cel.indexOf(texts, at(others, 0)),
    'self.texts.lastIndexOf(self.others[0])': ({ texts, others }) => cel.lastIndexOf(texts, at(others, 0)),
    'self.texts.distinct()': ({ texts }) => cel.distinct(texts),
    'self.texts.sort()': ({ texts }) => cel.sort(texts),
    'self.texts.sortBy(x, size(x))': ({ texts }) => cel.sortBy(texts, cel.size),
    'sets.contains(self.texts, self.others)': ({ texts, others }) => sets.contains(texts, others),
    'sets.equivalent(self.texts, self.others)': ({ texts, others }) => sets.equivalent(texts, others),
    'sets.intersects(self.texts, self.others)': ({ texts, others }) => sets.intersects(texts, others),
    'optional.of(self.a).optMap(x, size(x))': ({ a }) => cel.optional.of(a).optMap(cel.size),
    'optional.none().or(optional.of(self.a))': ({ a }) => cel.optional.none<string>().or(cel.optional.of(a)),
  }),
];

function at<T>(list: readonly T[], index: number): T {
  if (index >= list.length) throw new cel.CelError(`index out of bounds: ${index}`);
  return list[index] as T;
}

function formatOf(get: unknown): cel.Format {
  return (get as () => cel.Format)();
}
