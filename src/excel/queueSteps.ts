import { breathe } from "./breathe";
import { errorLocation } from "./refusal";

/** Something to queue, and how many bytes of the request it takes. */
export interface QueuedStep {
  readonly bytes: number;
  queue(): void;
}

/** What office.js writes down without holding up the pane; Excel on the web refuses requests above 5 MB. */
const EASY_BYTES = 1_000_000;
/** Up to here, such as a list of 20,000 customers, two requests do: a round trip takes longer than they hold up the pane. */
const IN_TWO_BYTES = 3_000_000;

/** How much goes in one request. */
function requestBytes(steps: readonly QueuedStep[], total: number): number {
  const largest = steps.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  return total > EASY_BYTES && total <= IN_TWO_BYTES
    ? Math.max(EASY_BYTES, (total + largest) / 2)
    : EASY_BYTES;
}

/** Queues all steps and syncs, more than once only where a request would grow too large. */
export async function queueAndSync(
  context: Excel.RequestContext,
  steps: readonly QueuedStep[],
  eventsEnabled: boolean,
  onProgress: ((share: number) => void) | undefined,
): Promise<void> {
  const total = steps.reduce((sum, step) => sum + step.bytes, 0);
  const most = requestBytes(steps, total);
  let queued = 0;
  let done = 0;
  context.runtime.enableEvents = false;
  suspend(context);
  try {
    for (const step of steps) {
      if (queued > 0 && queued + step.bytes > most) {
        await breathe(); // office.js writes the request down in one go
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one a chunk: a request has a limit of 5 MB
        await context.sync();
        onProgress?.(done / total);
        queued = 0;
        suspend(context);
      }
      await breathe();
      step.queue();
      queued += step.bytes;
      done += step.bytes;
    }
    context.runtime.enableEvents = eventsEnabled;
    await breathe();
    await context.sync(); // the write
  } catch (error) {
    await restoreEvents(context, eventsEnabled);
    // When another workbook has come to the front, everything is written and only the last step is refused.
    if (errorLocation(error) !== "Worksheet.activate") {
      throw error;
    }
  }
  onProgress?.(1);
}

/** Both hold until the next sync only. */
function suspend(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** After a failure the rest of the batch was not run, and with it not the last line that turns events on again. */
async function restoreEvents(context: Excel.RequestContext, eventsEnabled: boolean): Promise<void> {
  context.runtime.enableEvents = eventsEnabled;
  // Should this fail as well, the first failure is the one to tell.
  await context.sync().catch(() => undefined);
}
