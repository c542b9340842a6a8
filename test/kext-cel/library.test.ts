/** Some answers of the API server's CEL, which test/cluster/cel-library.test.ts asks for in thousands. */
import { describe, expect, test } from '@jest/globals';
import {
  CelError,
  cidr,
  distinct,
  duration,
  equal,
  exactlyOne,
  existsOne,
  find,
  findAll,
  format,
  ip,
  isCIDR,
  isIP,
  isQuantity,
  isSemver,
  isSorted,
  isURL,
  lowerAscii,
  max,
  min,
  optional,
  quantity,
  semver,
  sets,
  size,
  sortBy,
  sum,
  timestamp,
  UnsafeInteger,
  url,
} from '../../cel/index.js';

const answers: Readonly<Record<string, readonly [actual: () => unknown, expected: unknown]>> = {
  'quantities are compared by value': [() => quantity('1Gi').compareTo(quantity('1024Mi')), 0],
  'a quantity of an IntOrString': [() => quantity(5).isLessThan(quantity('5.001')), true],
  'a binary amount ends at 2^63 - 1': [() => equal(quantity('9Ei'), quantity('8Ei')), true],
  'what is kept as a decimal is no integer': [() => quantity('1Ei').isInteger(), false],
  'amounts are rounded up to the nano': [() => equal(quantity('0.1n'), quantity('1n')), true],
  'no quantity': [() => isQuantity('1.5Gb'), false],
  'an hour and a half': [() => duration('1.5h').getMinutes(), 90],
  'durations compare by < and >': [() => duration('59m') < duration('1h'), true],
  'the leap day': [() => timestamp('2024-02-29T23:30:00Z').getDayOfYear(), 59],
  'another zone': [() => timestamp('2024-02-29T23:30:00Z').getDate('Europe/Berlin'), 1],
  'a time since another': [
    () => timestamp('2024-01-02T00:00:00Z').since(timestamp('2024-01-01T12:00:00Z')).getHours(),
    12,
  ],
  'an address in its canonical form': [() => ip('2001:DB8:0:0::1').toString(), '2001:db8::1'],
  'no leading zeros': [() => isIP('10.0.0.01'), false],
  'no mapped addresses': [() => isIP('::ffff:1.2.3.4'), false],
  'a private address is global': [() => ip('192.168.0.1').isGlobalUnicast(), true],
  'an address of a range': [() => cidr('10.0.0.0/8').containsIP('10.1.2.3'), true],
  'a range of a range': [() => cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16'), true],
  'the start of a range': [() => String(cidr('10.1.2.3/8').masked()), '10.0.0.0/8'],
  'no range': [() => isCIDR('10.0.0.0/33'), false],
  'the host of a URL': [() => url('https://[::1]:8443/a?b=1&b=2').getHostname(), '::1'],
  'the query of a URL': [() => url('https://a/?b=1&b=2&c=%20').getQuery(), { b: ['1', '2'], c: [' '] }],
  'no URL': [() => isURL('example.com'), false],
  'a release is later than its candidate': [() => semver('1.0.0').isGreaterThan(semver('1.0.0-rc.1')), true],
  'a short version': [() => [isSemver('v1.2'), isSemver('v1.2', true)], [false, true]],
  'a name': [() => format.dns1123Label().validate('my-name').hasValue(), false],
  'a name with dots': [() => format.dns1123Label().validate('my.name').value(), ['must not contain dots']],
  'sets of lists': [() => sets.equivalent(['a', 'b'], ['b', 'a', 'a']), true],
  'deep equality': [() => equal({ a: [1, { b: null }] }, { a: [1, {}] }), true],
  'exactly one': [() => [exactlyOne(true, false), existsOne([1, 1], (it) => it === 1)], [true, false]],
  'order and sums': [() => [isSorted(['a', 'B']), sum([1, 2]), min([2, 1]), max(['a', 'b'])], [false, 3, 1, 'b']],
  'once each': [() => distinct([[1], [1], [2]]), [[1], [2]]],
  'in the order of keys': [() => sortBy(['bb', 'a'], size), ['a', 'bb']],
  'what RE2 finds': [() => [find('abc', '[bc]+'), findAll('a1b22', '[0-9]+')], ['bc', ['1', '22']]],
  'characters, not UTF-16 units': [() => size('a😀'), 2],
  'ASCII alone': [() => lowerAscii('ÀB'), 'Àb'],
  'an optional value': [() => optional.none<number>().orValue(3), 3],
};

test.each(Object.entries(answers))('%s', (_, [actual, expected]) => {
  expect(actual()).toEqual(expected);
});

describe('what fails in CEL fails', () => {
  test.each<[string, () => unknown]>([
    ['quantity', () => quantity('x')],
    ['duration', () => duration('1 day')],
    ['timestamp', () => timestamp('2024-02-30T00:00:00Z')],
    ['url', () => url('a b')],
    ['min', () => min([])],
    ['optional', () => optional.none().value()],
  ])('%s', (_, run) => {
    expect(run).toThrow(CelError);
  });

  test('and what JavaScript can’t hold is told', () => {
    expect(() => quantity('9007199254740993').asInteger()).toThrow(UnsafeInteger);
  });
});
