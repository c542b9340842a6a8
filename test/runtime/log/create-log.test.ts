import { expect, test } from '@jest/globals';
import { createLog, type LogFormat } from '../../../runtime/log/create-log.js';
import type { RuntimeLog } from '../../../runtime/log.js';

function logTo(lines: string[], format: LogFormat): RuntimeLog {
  return createLog({ level: 'info', format, write: (line) => lines.push(line) });
}

test('a line of JSON has the level in words, the time, the fields of all its logs, and the error', () => {
  const lines: string[] = [];
  const log = logTo(lines, 'json').child({ controller: 'sizes' }).child({ namespace: 'default', name: 'web' });
  log.debug('not this one');
  log.error('reconcile failed', { error: Object.assign(new Error('no'), { status: 403 }), retry: 5 });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'error',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    controller: 'sizes',
    namespace: 'default',
    name: 'web',
    error: { type: 'Error', message: 'no', status: 403, stack: expect.stringContaining('create-log.test') },
    retry: 5,
    msg: 'reconcile failed',
  });
});

test('what JSON can’t hold is no reason to lose a line', () => {
  const lines: string[] = [];
  const ring: { self?: unknown } = {};
  ring.self = ring;
  logTo(lines, 'json').info('odd', { ring, big: 2n ** 60n, thrown: undefined });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'odd', big: 2 ** 60 });
  logTo(lines, 'text').error('failed', { error: Object.freeze(new RangeError('cold')) });
  expect(lines[1]).toMatch(/ERROR failed\n {9}RangeError: cold\n/);
  const traps = {
    get broken() {
      throw new Error('no');
    },
  };
  logTo(lines, 'text').error('odder', traps);
  expect(lines[2]).toMatch(/ERROR odder fields="can’t be read"\n$/);
});

test.each<LogFormat>(['json', 'text'])('fields of a handler don’t hide what the line is about, in %s', (format) => {
  const lines: string[] = [];
  const log = logTo(lines, format).child({ namespace: 'default', name: 'web' });
  log.info('made', { name: 'web-0', time: 5, level: 3, msg: 'x', error: null });
  if (format === 'text') {
    expect(lines[0]?.slice(9)).toBe('INFO  default/web: made name_=web-0 time_=5 level_=3 msg_=x\n');
    return;
  }
  expect(lines[0]?.match(/"(?:name|time|level|msg)":/g)).toHaveLength(4);
  const object = { level: 'info', msg: 'made', namespace: 'default', name: 'web' };
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ...object, name_: 'web-0', time_: 5, level_: 3, msg_: 'x' });
});

test('text is for people', () => {
  const lines: string[] = [];
  const log = logTo(lines, 'text').child({ controller: 'sizes', namespace: 'default', name: 'web', reconcileID: 'x' });
  log.warn('the child is gone', { kind: 'Deployment', note: 'two words', count: 2 });
  logTo(lines, 'text').info('ready');
  expect(lines.map((line) => line.replace(/^[\d:]{8}/, 'hh:mm:ss'))).toEqual([
    'hh:mm:ss WARN  sizes default/web: the child is gone kind=Deployment note="two words" count=2\n',
    'hh:mm:ss INFO  ready\n',
  ]);
});

test('text shows the stack of an error, and an error that is none', () => {
  const lines: string[] = [];
  const log = logTo(lines, 'text');
  log.error('failed', { error: new RangeError('too far') });
  log.error('failed', { error: 'thrown text' });
  expect(lines[0]).toMatch(/ERROR failed\n {9}RangeError: too far\n {9} +at .*create-log\.test/);
  expect(lines[1]).toMatch(/ERROR failed\n {9}thrown text\n$/);
});
