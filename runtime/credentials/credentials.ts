/** Which API server, and as whom. */
export interface Credentials {
  /** Such as `https://10.96.0.1:443`. */
  readonly server: string;
  /** Of the kubeconfig's context, or the ServiceAccount's. */
  readonly defaultNamespace: string | undefined;
  /**
   * What to ask with now: kept for a while, then read anew, because tokens and certificates are rotated in place.
   * @throws Error: it can't be read, and never could before
   */
  current(): Promise<Identity>;
  /** The API server did not accept it: the next `current` reads it anew. */
  refused(): void;
}

export interface Identity {
  /** Authorization and the like. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: TlsIdentity;
  /** Of a proxy on the way, as client-node makes it; it has no keep-alive. */
  readonly proxy?: import('node:https').Agent | undefined;
}

/** As node:tls names it. */
export interface TlsIdentity {
  readonly ca?: string | Buffer | undefined;
  readonly cert?: string | Buffer | undefined;
  readonly key?: string | Buffer | undefined;
  readonly servername?: string | undefined;
  readonly rejectUnauthorized?: boolean | undefined;
}
