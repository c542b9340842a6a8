import { applyPatch } from '../../runtime/webhooks/apply-patch.js';
import { type Load, type LoadSettings, measureLoad } from './load.js';
import type { OperatorProcess } from './operator-process.js';
import { podReview } from './pod.js';

/** What a webhook was asked, and for how long in all. */
export type Question = Omit<LoadSettings, 'port'>;

/** Of one round. */
export interface Answers {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor seconds of the server for a request. */
  readonly processor: number;
  /** The pod as the API server has it after the answer. */
  readonly pod: unknown;
}

const rounds = 3;

/** Asks one and the other in short rounds, so that what else the machine does meets both; who is first changes. */
export async function askInTurn(
  question: Question,
  kext: OperatorProcess,
  other: Question,
  peer: OperatorProcess,
): Promise<{ readonly own: readonly Answers[]; readonly other: readonly Answers[] }> {
  const own: Answers[] = [];
  const theirs: Answers[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) own.push(await askOften(question, kext));
    theirs.push(await askOften(other, peer));
    if (round % 2 === 1) own.push(await askOften(question, kext));
  }
  return { own, other: theirs };
}

async function askOften(question: Question, operator: OperatorProcess): Promise<Answers> {
  const before = operator.processor();
  const load = await measureLoad({ ...question, seconds: question.seconds / rounds, port: operator.webhookPort });
  // A warm-up of the same length is in it.
  const processor = (operator.processor() - before) / (2 * load.requests);
  return { rate: load.requests / load.seconds, p50: load.p50, p99: load.p99, processor, pod: answeredPod(load) };
}

/** @throws Error: it was refused */
function answeredPod({ first: { response } }: Load): unknown {
  if (!response.allowed) throw new Error('a webhook refused the pod');
  const { object } = podReview().request;
  const { patch } = response;
  return patch === undefined ? object : applyPatch(object, JSON.parse(Buffer.from(patch, 'base64').toString()));
}
