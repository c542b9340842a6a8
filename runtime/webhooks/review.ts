import { parseJson } from '../json.js';
import { isObject } from './json-patch/json-value.js';

/** The `request` of an AdmissionReview, as far as the runtime looks at it; the handler gets all of it. */
export interface Review {
  readonly uid: string;
  readonly operation: string;
  readonly object: unknown;
  readonly name?: string;
  readonly namespace?: string;
  readonly kind?: { readonly kind?: string };
}

/** What is wrong with a body. */
export interface Problem {
  readonly problem: string;
}

export function readReview(body: string): Review | Problem {
  const review = parse(body);
  if (!isObject(review) || review.kind !== 'AdmissionReview') return { problem: 'the body is no AdmissionReview' };
  if (review.apiVersion !== 'admission.k8s.io/v1') {
    return { problem: `the AdmissionReview is one of ${String(review.apiVersion)}, not of admission.k8s.io/v1` };
  }
  const { request } = review;
  if (!isObject(request) || typeof request.uid !== 'string' || request.uid === '') {
    return { problem: 'the AdmissionReview has no request with a uid' };
  }
  return completed(request);
}

/** Null and false may be left out by who isn't the API server. The object is the handler's own, so it is filled in place. */
function completed(request: { [field: string]: unknown }): Review {
  request.object ??= null;
  request.oldObject ??= null;
  request.options ??= null;
  request.dryRun ??= false;
  return request as unknown as Review;
}

function parse(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return undefined;
  }
}
