import type { AdmissionCase, Oracle, PolicyAnswer } from '../oracle.js';
import type { RequestFunction, TriedPolicy } from './tried-policy.js';

/** Where the server's own evaluator decides otherwise, or says something else. */
export async function differences(tried: TriedPolicy, requests: readonly AdmissionCase[], oracle: Oracle) {
  const there = await oracle.decide({ policy: tried.manifest, requests });
  return requests.flatMap((request, at) => {
    const here = answerOf(tried, request);
    const answer = there[at];
    return answer && same(here, answer) ? [] : [{ request, here, there: answer }];
  });
}

/** What the functions make of a request in Node. */
export function answerOf(tried: TriedPolicy, request: AdmissionCase): PolicyAnswer {
  const { policy, conditions, annotations, manifest } = tried;
  if (attempt(() => conditions.some((it) => !call(it, request))) === true) return { action: 'skip' };
  const answer = attempt(() => call(policy, request));
  if (answer === failed) return { action: 'error' };
  if (manifest.kind === 'MutatingAdmissionPolicy') return { action: 'admit', object: answer ?? request.object };
  const audit = [...annotations].flatMap(([key, it]) => {
    const text = trimmed(String(call(it, request) ?? ''));
    return text === '' ? [] : [[key, text]];
  });
  const rest = { audit: Object.fromEntries(audit) };
  if (answer === true) return { action: 'admit', ...rest };
  // A server takes the static message where there is nothing to show, or more than a line.
  const told = typeof answer === 'string' ? trimmed(answer) : '';
  const message = told === '' || told.includes('\n') ? manifest.spec.validations?.[0]?.message : told;
  return { action: 'deny', ...(message !== undefined && { message }), ...rest };
}

/** What Go takes for space. */
function trimmed(text: string): string {
  const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
  return text.replace(new RegExp(`^${space}+|${space}+$`, 'g'), '');
}

const failed = Symbol('failed');

function attempt(ask: () => unknown): unknown {
  try {
    return ask();
  } catch {
    return failed;
  }
}

/** What a policy does to its request stays there. */
function call(it: RequestFunction, { params, allowed, ...request }: AdmissionCase): unknown {
  const authorizer: unknown = new Proxy({}, { get: () => () => authorizerOf(allowed) });
  return it({ ...structuredClone(request), uid: 'u', dryRun: false, authorizer }, structuredClone(params));
}

/** Any question, which is answered by `allowed` at last. */
function authorizerOf(allowed: boolean): unknown {
  return new Proxy({}, { get: (_, name) => (name === 'allowed' ? () => allowed : () => authorizerOf(allowed)) });
}

function same(here: PolicyAnswer, there: PolicyAnswer): boolean {
  if (here.action !== there.action) return false;
  if (here.action === 'deny' && here.message !== there.message) return false;
  if (here.object !== undefined) return JSON.stringify(sorted(here.object)) === JSON.stringify(sorted(there.object));
  return (
    here.action === 'error' || JSON.stringify(sorted(here.audit ?? {})) === JSON.stringify(sorted(there.audit ?? {}))
  );
}

/** Members in one order, without undefined. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]),
  );
}
