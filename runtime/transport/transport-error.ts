/** No answer, or none that can be read: nobody knows whether the API server did what was asked. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
}
