import type { Random } from '../declarations/random.js';

/** Texts that are mostly right for what they are made for, and sometimes almost. */
export type Maker = (random: Random) => string;

export const anyText: Maker = (random) =>
  Array.from({ length: random.integer(0, 8) }, () => random.pick([...'aAbBzZ09 .-_/%"\\ßéİ☃', '😀', '\n', 'ﬀ'])).join(
    '',
  );

export const quantityText: Maker = (random) =>
  almost(random, [
    random.pick(['', '', '', '-', '+']),
    random.pick([
      '0',
      '1',
      '7',
      '00',
      '10',
      '1000',
      '1024',
      '999999999999999999',
      '9223372036854775807',
      digits(random),
    ]),
    random.pick(['', '', '', '.', '.5', '.0', '.000', '.123456789', '.0000000001', `.${digits(random)}`]),
    random.pick([
      '',
      '',
      ...'numkMGTPE',
      'Ki',
      'Mi',
      'Gi',
      'Ti',
      'Pi',
      'Ei',
      'e3',
      'E-3',
      'e12',
      'e+2',
      'e',
      'K',
      'mi',
    ]),
  ]);

export const durationText: Maker = (random) =>
  almost(random, [
    random.pick(['', '', '', '-', '+']),
    ...Array.from({ length: random.integer(1, 3) }, () => [
      random.pick(['0', '1', '59', '1.5', '.5', '1.', '0.000000001', '2562047', digits(random)]),
      random.pick(['ns', 'us', 'µs', 'ms', 's', 'm', 'h', 'h']),
    ]).flat(),
  ]);

export const timeText: Maker = (random) =>
  almost(random, [
    random.pick(['0001', '1969', '1970', '2000', '2024', '2100', '9999', '0000']),
    `-${two(random, 1, 13)}-${two(random, 1, 31)}`,
    random.pick(['T', 'T', 'T', 'T', 't', ' ']),
    `${two(random, 0, 24)}:${two(random, 0, 60)}:${two(random, 0, 60)}`,
    random.pick(['', '', '.5', '.123456789', '.1234567899', ',25', '.']),
    random.pick(['Z', 'Z', 'Z', 'z', '+02:00', '-23:59', '+24:00', '+1:00', '']),
  ]);

export const addressText: Maker = (random) => {
  const groups = Array.from({ length: 8 }, () =>
    random.pick(['0', '0', '1', 'ffff', 'fe80', 'ff02', '2001', 'A', '00ab']),
  );
  const cut = random.integer(0, 6);
  return almost(random, [
    random.pick([
      Array.from({ length: 4 }, () =>
        random.pick(['0', '1', '10', '127', '169', '254', '224', '255', '192', '168']),
      ).join('.'),
      random.pick(['0.0.0.0', '127.0.0.1', '255.255.255.255', '169.254.1.1', '224.0.0.9', '10.0.0.01', '1.2.3']),
      groups.join(':'),
      `${groups.slice(0, cut).join(':')}::${groups.slice(random.integer(cut, 8)).join(':')}`,
      random.pick([
        '::',
        '::1',
        'fe80::1',
        'ff02::1',
        '::ffff:1.2.3.4',
        '1::2::3',
        'fe80::1%eth0',
        '::1.2.3.4',
        '1:2:3:4:5:6:7::',
      ]),
    ]),
  ]);
};

export const rangeText: Maker = (random) =>
  `${addressText(random)}${random.pick(['/0', '/8', '/16', '/24', '/32', '/33', '/64', '/128', '/129', '/08', '/', '', '/+8'])}`;

export const urlText: Maker = (random) =>
  almost(random, [
    random.pick([
      'http://',
      'https://',
      'HTTP://',
      'ftp://',
      'mailto:',
      '//',
      '',
      'a+b.c://',
      '1a://',
      ':',
      'http:/',
      '*',
    ]),
    random.pick(['', '', '', 'user@', 'user:pa%20ss@', 'a@b@', 'u ser@']),
    random.pick([
      '',
      'example.com',
      'EXAMPLE.com',
      'a.b',
      '1.2.3.4',
      '[::1]',
      '[fe80::1%25eth0]',
      '[::1',
      'a b',
      'ex%41mple',
      '%zz',
      'é',
      'x<y',
    ]),
    random.pick(['', '', ':80', ':', ':80:81', ':8a']),
    random.pick([
      '',
      '/',
      '/a/b',
      '/a b',
      '/a%2Fb',
      '/a%2',
      '/é',
      '/[x]',
      '//b',
      'a:b',
      "/!$&'()*+,;=:@",
      '/"<>',
      '/%41',
    ]),
    random.pick(['', '', '?', '?a=1', '?a=1&a=2&b', '?a=%20+b&=c', '?a;b=1', '?a=%zz&c=d', '?x=é', '??']),
    random.pick(['', '', '#', '#f', '#a%20b', '#é"', '#%']),
  ]);

export const versionText: Maker = (random) =>
  almost(random, [
    random.pick(['', '', 'v']),
    Array.from({ length: random.pick([1, 2, 3, 3, 3, 3, 4]) }, () =>
      random.pick(['0', '1', '2', '10', '01', '18446744073709551615', '18446744073709551616']),
    ).join('.'),
    random.pick(['', '', '-rc.1', '-alpha', '-1', '-1.2', '-a-b', '-01', '-rc..1', '-', '-rc.2', '-alpha.beta']),
    random.pick(['', '', '+5', '+a.b', '+', '+é']),
  ]);

export const nameText: Maker = (random) =>
  almost(random, [
    random.pick([
      'a',
      'my-name',
      'A',
      '1a',
      'a-',
      '-a',
      'a.b',
      'a..b',
      'a_b',
      '',
      'é',
      'a'.repeat(63),
      'a'.repeat(64),
      'b'.repeat(254),
    ]),
    random.pick(['', '', '', '/x', '/', '.example.com', '-', '--', '/a/b']),
    random.pick(['', '', '1', 'Z', '_']),
  ]);

export const formatText: Maker = (random) =>
  random.pick([nameText, urlText, timeText, anyText, uuidText, base64Text, dateText])(random);

export const dateText: Maker = (random) =>
  almost(random, [random.pick(['2024', '1900', '2000', '0000', '24']), `-${two(random, 1, 13)}-${two(random, 1, 31)}`]);

function uuidText(random: Random): string {
  const text = '123e4567-e89b-12d3-a456-426614174000';
  return almost(random, [random.pick([text, text.toUpperCase(), text.replaceAll('-', ''), text.replace('-', '')])]);
}

function base64Text(random: Random): string {
  return almost(random, [random.pick(['', 'YQ==', 'YWI=', 'YWJj', 'YWJjZA', 'YWJj\n', 'a b=', '++//'])]);
}

/** Once in a while with a character too much, or too little. */
function almost(random: Random, parts: readonly string[]): string {
  const text = parts.join('');
  if (!random.chance(0.08)) return text;
  const at = random.integer(0, text.length);
  return random.chance(0.5)
    ? text.slice(0, at) + random.pick(['0', ' ', '-', '.', 'x', 'é', ':', '%']) + text.slice(at)
    : text.slice(0, at) + text.slice(at + 1);
}

function digits(random: Random): string {
  return Array.from({ length: random.integer(1, 20) }, () => random.integer(0, 9)).join('');
}

function two(random: Random, min: number, max: number): string {
  return String(random.integer(min, max)).padStart(2, '0');
}
