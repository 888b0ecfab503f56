import { useEffect, useMemo, useRef, useState } from "react";
import type { Family } from "../../functions/catalogue";
import { fill } from "../../locales/translate";
import type { PaneHost } from "../../app/host";
import { exampleSheet } from "../library/exampleSheet";
import { functionViews } from "../library/functionViews";
import { useAttempt } from "../useAttempt";
import { AttemptView } from "./AttemptView";
import { FunctionList } from "./FunctionList";
import { FunctionPage } from "./FunctionPage";
import { useLanguage } from "./texts";

/** The function library: a list to search, and a page for each function. */
export default function LibraryTab({ host }: { readonly host: PaneHost }) {
  const { locale, pane } = useLanguage();
  const views = useMemo(() => functionViews(locale, pane), [locale, pane]);
  const { attempt, busy, ...outcome } = useAttempt(locale);
  const [examplesOf, setExamplesOf] = useState<Family | null>(null);
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const returnTo = useRef<string | null>(null);
  const view = views.find(({ name }) => name === opened);

  useEffect(() => {
    // Back in the list, the keyboard stands where it left.
    if (opened === null && returnTo.current !== null) {
      document.getElementById(`function-${returnTo.current}`)?.focus();
    }
  }, [opened]);

  const addExamples = (id: Family) =>
    attempt(pane.library.examplesWriting, async () => {
      const shown = views.filter(({ entry }) => entry.family === id);
      const family = shown[0]?.family ?? id;
      const title = fill(pane.library.examplesSheet, { family });
      const sheet = await host.writeExamples(
        exampleSheet(shown, { family: id, sheet: title, title, explain: pane.library.examplesExplain }),
      );
      return fill(pane.library.examplesDone, { sheet });
    });

  if (view) {
    return <FunctionPage key={view.name} view={view} host={host} onBack={() => setOpened(null)} />;
  }
  return (
    <FunctionList
      views={views}
      query={query}
      onQuery={setQuery}
      onOpen={(name) => {
        returnTo.current = name;
        setOpened(name);
      }}
      onExamples={(family) => {
        setExamplesOf(family);
        void addExamples(family);
      }}
      busy={busy}
      outcome={<AttemptView {...outcome} />}
      outcomeOf={examplesOf}
    />
  );
}
