import { spawn } from "node:child_process";

export interface WorkbenchServer {
  url: string;
  /** Presses Ctrl-C; the answer is the exit status. */
  stop(): Promise<number | null>;
}

/** Starts the workbench by its own command on a free port, building what is missing or stale. */
export function startWorkbench(): Promise<WorkbenchServer> {
  const child = spawn(process.execPath, ["src/workbench/start.mjs", "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (url) {
        resolve({
          url,
          stop: () => {
            child.kill("SIGINT");
            return ended;
          },
        });
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((status) => reject(new Error(`The workbench ended with status ${status}.\n${output}`)));
  });
}
