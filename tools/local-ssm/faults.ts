/** What goes wrong instead of, or on top of, the usual answer. */
export type FaultEffect =
  /** An AWS error by name; nothing is stored. Without a message a declared error carries none. */
  | { readonly kind: 'error'; readonly name: string; readonly message?: string }
  /** A bare HTTP failure with an HTML page, as a proxy gives it; nothing is stored unless `stored`. */
  | { readonly kind: 'http'; readonly status: 500 | 502 | 503; readonly stored?: boolean }
  /** The connection is reset before anything was stored. */
  | { readonly kind: 'reset' }
  /** The request is carried out, and the connection closed without a reply. */
  | { readonly kind: 'drop' }
  /** The request is carried out at once, the reply comes `milliseconds` later. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The request is carried out at once, the reply waits for `release`. */
  | { readonly kind: 'hold' };

export type Fault = FaultEffect & {
  /** `CreateAssociation`, `GetCallerIdentity`, …; any operation when absent. */
  readonly operation?: string;
  /** How many calls it strikes: 1 when absent. */
  readonly times?: number | 'always';
};

/** A fault that was set, for a test to wait on and to let go of. */
export interface ActiveFault {
  /** Settles when the fault strikes for the first time. */
  readonly struck: Promise<void>;
  /** Lets every reply it holds go. */
  readonly release: () => void;
}

export interface Strike {
  readonly effect: FaultEffect;
  /** When a held or delayed reply may go. */
  readonly due: Promise<void>;
}

export interface Faults {
  readonly add: (fault: Fault) => ActiveFault;
  /** Takes the oldest fault that is meant for `operation`, if any. */
  readonly strike: (operation: string) => Strike | undefined;
  readonly release: () => void;
  /** Forgets every fault and lets what it held go. */
  readonly clear: () => void;
}

export function createFaults(): Faults {
  let pending: readonly Pending[] = [];
  const held = new Set<() => void>();

  const due = (effect: FaultEffect, releases: Set<() => void>): Promise<void> => {
    if (effect.kind !== 'hold' && effect.kind !== 'delay') return Promise.resolve();
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        held.delete(go);
        releases.delete(go);
        resolve();
      };
      const timer = effect.kind === 'delay' ? setTimeout(go, effect.milliseconds) : undefined;
      held.add(go);
      releases.add(go);
    });
  };
  const release = () => {
    for (const go of [...held]) go();
  };

  return {
    add: (fault) => {
      const releases = new Set<() => void>();
      const { promise: struck, resolve: onStrike } = withResolver();
      pending = [...pending, { fault, left: fault.times ?? 1, onStrike, releases }];
      return {
        struck,
        release: () => {
          for (const go of [...releases]) go();
        },
      };
    },
    strike: (operation) => {
      const one = pending.find(({ fault }) => fault.operation === undefined || fault.operation === operation);
      if (one === undefined) return undefined;
      const left = one.left === 'always' ? one.left : one.left - 1;
      pending = pending.flatMap((other) => (other !== one ? [other] : left === 0 ? [] : [{ ...one, left }]));
      const strike = { effect: one.fault, due: due(one.fault, one.releases) };
      one.onStrike();
      return strike;
    },
    release,
    clear: () => {
      pending = [];
      release();
    },
  };
}

interface Pending {
  readonly fault: Fault;
  readonly left: number | 'always';
  readonly onStrike: () => void;
  readonly releases: Set<() => void>;
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
