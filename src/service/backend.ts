import type { ModelFacts } from '../domain.ts';

export type ServiceKind = 'given' | 'process' | 'docker' | 'shared';

/** A server that answers now. */
export type Running = {
  /** Base URL. */
  readonly host: string;
  /** Plain http to it stays on this machine or was asked for. */
  readonly insecure: boolean;
  /** Bearer token that belongs to that server. */
  readonly token?: string;
  readonly close: () => Promise<void>;
};

/** One way to have an Ollama. */
export type Backend = {
  readonly kind: ServiceKind;
  /** In a reader's words: `Ollama at http://…`, `an Ollama process of our own`. */
  readonly what: string;
  /** Who named it, or when it ends: `named by ollama-host`, `it ends with this run`. */
  readonly whose: string;
  /** CPUs and bytes that its model may use; absent for a given server elsewhere. */
  readonly room?: { readonly cpus: number; readonly memory: number };
  /** `num_thread`; 0 leaves it to the server. */
  readonly threads: number;
  /** Folder on this machine that holds its models. */
  readonly store?: string;
  /** A server that answers questions. */
  readonly serve: () => Promise<Running>;
  /** A server that may fetch models; absent where the one that answers may do so itself. */
  readonly fetch?: () => Promise<Running>;
  readonly notes: readonly string[];
};

/** All facts but the warnings, which the warm-up finds. */
export type ServiceFacts = Omit<ModelFacts, 'warnings'> & { readonly service: ServiceKind };
