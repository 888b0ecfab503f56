/** The user stopped the calculation. */
export class Cancelled extends Error {}

/** The worker died: out of memory, or its script could not be loaded. */
export class WorkerStopped extends Error {}
