import type { OpenView } from "../host";
import { HERE, otherOrigin, type FromPane, type ToPane } from "./paneMessages";

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The pane as the page around it knows it: by what comes through a port. */
export class PaneLink {
  /** The keyboard leaves the pane. */
  onLeave: () => void = () => undefined;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  private receive: (json: string) => void = () => undefined;

  constructor(
    private readonly port: MessagePort,
    private readonly window: Window,
  ) {}

  readonly open: OpenView = ({ theme }, receive) => {
    this.receive = receive;
    this.say({ kind: "theme", theme });
    // What was said before stands in the port until it is listened to.
    this.port.onmessage = ({ data }: MessageEvent<FromPane>) => this.hear(data);
    const told = (kind: "answer" | "raise") => async (callbackId: string, payload: unknown) => {
      await this.heard((number) => ({ kind, number, callbackId, payload }));
    };
    return {
      answer: told("answer"),
      raise: told("raise"),
      setTheme: (theme) => this.say({ kind: "theme", theme }),
      officeIsLoaded: () => this.say({ kind: "officeIsLoaded" }),
      close: () => this.close(),
    };
  };

  takeFocus(): void {
    this.window.focus();
    this.say({ kind: "focus" });
  }

  /** Whether the add-in's door for scripts is open. */
  async hasDoor(): Promise<boolean> {
    return (await this.heard((number) => ({ kind: "ask", number, args: [] }))) === true;
  }

  ask(name: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.heard((number) => ({ kind: "ask", number, name, args }));
  }

  private heard(message: (number: number) => ToPane): Promise<unknown> {
    const number = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.say(message(number));
    });
  }

  private hear(message: FromPane): void {
    switch (message.kind) {
      case "message":
        return this.receive(message.json);
      case "leave":
        return this.onLeave();
      case "heard":
        this.waiting.get(message.number)?.resolve(message.value);
        break;
      case "failed":
        this.waiting.get(message.number)?.reject(new Error(message.reason));
        break;
    }
    this.waiting.delete(message.number);
  }

  private say(message: ToPane): void {
    this.port.postMessage(message);
  }

  /** Nobody hears any more: who waits need not. */
  private close(): void {
    this.port.close();
    this.waiting.forEach(({ resolve }) => resolve(undefined));
    this.waiting.clear();
  }
}

/** Tells of every page of the add-in that is loaded on this one. */
export function followPane(connect: (pane: PaneLink) => void): void {
  window.addEventListener("message", ({ origin, data, ports, source }) => {
    if (origin === otherOrigin(location) && data === HERE && ports[0] && source) {
      connect(new PaneLink(ports[0], source as Window));
    }
  });
}
