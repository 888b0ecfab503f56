import { useState } from "react";
import type { Locale } from "../locales";
import { sentenceOf } from "../app/sentenceOf";

/** One piece of work at a time, and how it went: what it is while it lasts, then a sentence. */
export function useAttempt(locale: Locale) {
  const [working, setWorking] = useState("");
  const [status, setStatus] = useState("");
  const [failure, setFailure] = useState("");

  /** `work` answers with what to say when it is done. */
  const attempt = async (label: string, work: () => Promise<string>) => {
    setWorking(label);
    setFailure("");
    setStatus("");
    try {
      setStatus(await work());
    } catch (error) {
      setFailure(sentenceOf(error, locale));
    } finally {
      setWorking("");
    }
  };
  return { attempt, working, status, failure, busy: working !== "", dismiss: () => setFailure("") };
}
