import { afterAll, expect, test } from '@jest/globals';
import { rulesText } from '../../compiler/commands/explain-rules.js';
import { openSession } from '../../compiler/commands/session.js';
import { copySample, removeProject } from '../projects/lay-out.js';

const folder = copySample('memcached');
const policies = copySample('workload-policies');
afterAll(() => {
  removeProject(folder);
  removeProject(policies);
});

test('every rule of a project, with what a server estimates that it costs', async () => {
  const session = openSession(folder);
  const { rules } = await session.run().finally(session.close);
  expect(rulesText(rules)).toBe(
    [
      'imageIsImmutable: Memcached v1, spec',
      '  self.image == oldSelf.image',
      '  cost: 314,577 of 10,000,000 (3.1 %)',
      '',
    ].join('\n'),
  );
});

test('a rule by hand, over lines, with a message; a policy has no estimate', () => {
  const place = 'A v1, spec';
  const cost = { estimate: 12, limit: 10_000_000 };
  const byHand = { kind: 'celRule', place, expression: 'self.a\n&& self.b', messageExpression: '"no"', cost } as const;
  expect(rulesText([byHand, { kind: 'celRule', from: 'named', place: 'policy p', expression: 'true' }])).toBe(
    '@cel: A v1, spec\n  self.a\n  && self.b\n  message: "no"\n  cost: 12 of 10,000,000 (less than 0.1 %)\n\nnamed: policy p\n  true\n',
  );
  expect(rulesText([])).toBe('No rule, no policy.\n');
});

test('of a policy also its match conditions', async () => {
  const session = openSession(policies);
  const { rules } = await session.run().finally(session.close);
  const places = rules.filter(({ from }) => from === 'nothingIsPrivileged').map(({ place }) => place);
  expect(places).toContain('policy workload-policies-nothing-is-privileged, matchConditions.is-no-node');
});
