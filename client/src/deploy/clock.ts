/** Time, from outside. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Settles after so many milliseconds, or as soon as the signal aborts. Never rejects. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}
