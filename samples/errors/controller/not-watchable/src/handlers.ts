import type { SubjectAccessReview } from 'kext/authorization.k8s.io/v1';

/** @controller */
export async function watchReviews(review: SubjectAccessReview) {
  return review.status?.allowed ? { requeueAfter: '1m' } : undefined;
}
