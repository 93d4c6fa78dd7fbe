/** What a server process is started with. */
export interface ServerSetup {
  readonly database: string;
  readonly connections: number;
  /** How long a request waits for a connection, in ms. */
  readonly patience: number;
  readonly mail: boolean;
}

export type ToServer =
  | { readonly kind: "dieBefore"; readonly statement: number }
  | { readonly kind: "setTime"; readonly time: string }
  | { readonly kind: "deliver" };

export type FromServer =
  | { readonly kind: "ready"; readonly port: number }
  | { readonly kind: "done" }
  | { readonly kind: "mail"; readonly messageId: string; readonly text: string }
  | { readonly kind: "delivered"; readonly error?: string };
