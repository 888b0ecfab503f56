/** `npm start`: build, serve, say where, stop on Ctrl-C. */
import { spawn } from "node:child_process";
import type { Folders } from "./routes";
import { serve } from "./serve";

const HELP = `Opens the workbench: a spreadsheet in the browser with the add-in beside it.

  npm start [-- options]

  --no-open      do not open a browser
  --port NUMBER  first choice of port (default 3210; a free one if it is taken)
  --help         this text
`;

const DEFAULT_PORT = 3210;

export interface StartOptions {
  open: boolean;
  port: number;
}

/** The options, or a sentence that says what is wrong with them. */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions | string {
  const options: StartOptions = { open: !env.CI, port: DEFAULT_PORT };
  for (let i = 0; i < args.length; i++) {
    const [name, attached] = (args[i] ?? "").split("=", 2);
    if (name === "--no-open") {
      options.open = false;
    } else if (name === "--port") {
      const port = Number(attached ?? args[++i]);
      if (!Number.isInteger(port) || port < 0 || port > 65535) {
        return "--port wants a whole number from 0 to 65535.";
      }
      options.port = port;
    } else {
      return `Unknown option ${args[i]}. See npm start -- --help.`;
    }
  }
  return options;
}

export async function start(args: readonly string[], buildFolders: () => Promise<Folders>): Promise<void> {
  if (args.includes("--help")) {
    say(HELP);
    return;
  }
  const options = parseArguments(args, process.env);
  if (typeof options === "string") {
    return fail(options);
  }
  const folders = await buildFolders().catch((error: Error) => fail(error.message));
  if (!folders) {
    return;
  }
  const serving = await serve(folders, options.port);
  say(`\nCRM Lens workbench: ${serving.url}\nPress Ctrl-C to stop.`);
  if (options.open) {
    openBrowser(serving.url);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void serving.close());
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

/** Asks the desktop for its browser; where there is none, the printed address is enough. */
function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ["open", [url]],
    win32: ["cmd", ["/c", "start", "", url]],
  };
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return;
  }
  const [command, args] = commands[process.platform] ?? ["xdg-open", [url]];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
