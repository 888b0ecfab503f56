import { useEffect, useMemo, useRef, useState } from "react";
import type { Family } from "../../functions/catalogue";
import { textsFor, type Locale } from "../../locales";
import { fill } from "../../locales/translate";
import { REPORTS, reportTexts } from "../../reports/registry";
import type { LiveSelection, PaneHost } from "../../app/host";
import { exampleSheet } from "../library/exampleSheet";
import { functionViews } from "../library/functionViews";
import { libraryItems } from "../library/libraryItems";
import { librarySearch, type LibrarySearch } from "../library/searchLibrary";
import { useAttempt } from "../useAttempt";
import { AttemptView } from "./AttemptView";
import { CellHint } from "./CellHint";
import { FunctionList, type ReportHit } from "./FunctionList";
import { FunctionPage } from "./FunctionPage";
import { useLanguage } from "./texts";

let prepared: LibrarySearch | undefined;

/** The index is made when somebody first looks for something. */
function search(query: string): readonly string[] {
  prepared ??= librarySearch(libraryItems());
  return prepared(query);
}

function reportHits(locale: Locale): ReadonlyMap<string, ReportHit> {
  return new Map(
    REPORTS.map(({ id }) => {
      const { title, question } = reportTexts(textsFor(locale), id);
      return [id, { reportId: id, title, question }];
    }),
  );
}

export interface LibraryTabProps {
  readonly host: PaneHost;
  readonly selection: LiveSelection;
  /** Goes on with a report that the search has found. */
  readonly onReport: (reportId: string) => void;
}

/** The function library: a list to search, among reports as well, and a page for each function. */
export default function LibraryTab({ host, selection, onReport }: LibraryTabProps) {
  const { locale, pane } = useLanguage();
  const views = useMemo(() => functionViews(locale, pane), [locale, pane]);
  const { attempt, busy, ...outcome } = useAttempt(locale);
  const [examplesOf, setExamplesOf] = useState<Family | null>(null);
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const returnTo = useRef<string | null>(null);
  const view = views.find(({ name }) => name === opened);
  const wanted = query.trim();
  const found = useMemo(() => (wanted === "" ? null : search(wanted)), [wanted]);
  const reports = useMemo(() => reportHits(locale), [locale]);

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
  const open = (name: string) => {
    returnTo.current = name;
    setOpened(name);
  };
  return (
    <FunctionList
      views={views}
      hint={<CellHint host={host} selection={selection} onOpen={open} />}
      hits={
        found &&
        found.flatMap((id) => {
          const hit = reports.get(id) ?? views.find(({ name }) => name === id);
          return hit ? [hit] : [];
        })
      }
      onReport={onReport}
      query={query}
      onQuery={setQuery}
      onOpen={open}
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
