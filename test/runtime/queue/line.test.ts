import { expect, test } from '@jest/globals';
import { Line } from '../../../runtime/queue/line.js';

test('the first comes first; what leaves and comes again comes last', () => {
  const line = new Line();
  for (const [time, key] of ['a', 'b', 'c'].entries()) line.add(key, time);
  expect(line.take()).toEqual({ key: 'a', since: 0 });
  line.add('a', 3);
  expect(line.remove('b')).toBe(1);
  expect(line.remove('b')).toBeUndefined();
  line.add('b', 4);
  expect([line.has('b'), line.has('z'), line.size]).toEqual([true, false, 3]);
  expect([line.take(), line.take(), line.take()].map((it) => it?.key)).toEqual(['c', 'a', 'b']);
});

test('what comes after the line was empty is found', () => {
  const line = new Line();
  for (const key of ['a', 'b', 'a']) {
    expect(line.take()).toBeUndefined();
    line.add(key, 0);
    expect(line.take()?.key).toBe(key);
    expect(line.take()).toBeUndefined();
  }
  line.add('c', 0);
  line.remove('c');
  expect(line.take()).toBeUndefined();
  line.add('c', 1);
  expect(line.take()).toEqual({ key: 'c', since: 1 });
});

test('the keys before are not gone over again: that took 4 s here, where this takes 0.05', () => {
  const line = new Line();
  for (let index = 0; index < 160_000; index++) line.add(`default/web-${index}`, index);
  const start = performance.now();
  while (line.take() !== undefined);
  expect(performance.now() - start).toBeLessThan(2000);
});
