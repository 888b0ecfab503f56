import { useEffect, useMemo, useRef, useState } from "react";
import type { PaneHost } from "../host";
import { functionViews } from "../library/functionViews";
import { FunctionList } from "./FunctionList";
import { FunctionPage } from "./FunctionPage";
import { useLanguage } from "./texts";

/** The function library: a list to search, and a page for each function. */
export default function LibraryTab({ host }: { readonly host: PaneHost }) {
  const { locale, pane } = useLanguage();
  const views = useMemo(() => functionViews(locale, pane), [locale, pane]);
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
    />
  );
}
