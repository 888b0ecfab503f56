import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState, type ComponentType } from "react";
import type { LiveSelection, PaneHost } from "../../app/host";
import type { FirstTexts } from "../../locales/firstTexts";
import type { Locale } from "../../locales/locale";
import { fill } from "../../locales/translate";
import { questionsById } from "../../reports/reportTexts";
import { onPaneRequest, requestPane } from "../paneRequests";
import type { PaneActions } from "../usePane";
import { Frame, Themed } from "./Frame";
import { useLayout } from "./layout";
import { NamedTables } from "./NamedTables";
import { OutsideTables } from "./OutsideTables";
import { QuestionList } from "./QuestionList";
import { SampleOffer, SelectedNow, Welcome } from "./SelectionCards";
import { StepBar } from "./StepBar";
import { useFirstLanguage } from "./texts";

/** Seldom there are any. */
const Obstacles = lazy(() => import("./Obstacles"));

type Begin = (actions: PaneActions) => void;

/** The pane with everything that it can do, from what the first screen has seen and what was pressed there. */
export type WholePane = ComponentType<{ readonly selection: LiveSelection; readonly begin: Begin }>;

export interface FirstScreenProps {
  readonly host: Pick<PaneHost, "watchSelection" | "watchTheme" | "findNamed">;
  readonly locale: Locale;
  readonly texts: FirstTexts;
  readonly load: () => Promise<WholePane>;
}

/**
 * What the pane shows before anything has been read, with as little code as that takes. Whatever is pressed brings the
 * whole pane, which looks the same and goes on with it.
 */
export function FirstScreen({ host, locale, texts, load }: FirstScreenProps) {
  const { pane, questions } = texts;
  const [selection, setSelection] = useState<LiveSelection>({ kind: "unknown" });
  const [Whole, setWhole] = useState<WholePane>();
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState("");
  const pressed = useRef<Begin>(() => {});

  const go = (begin: Begin) => {
    pressed.current = begin;
    setLoading(true);
    setFailure("");
    load().then(
      (loaded) => setWhole(() => loaded),
      (error: unknown) => {
        setLoading(false);
        setFailure(fill(pane.failure.unexpected, { message: String(error) }));
      },
    );
  };
  const onRequest = useEffectEvent(go);

  useEffect(() => {
    if (Whole) {
      return;
    }
    const stopWatching = host.watchSelection(setSelection);
    const stopListening = onPaneRequest((request) => onRequest(() => requestPane(request)));
    return () => {
      stopWatching();
      stopListening();
    };
  }, [host, Whole]);

  if (Whole) {
    return <Whole selection={selection} begin={(actions) => pressed.current(actions)} />;
  }
  return (
    <Themed host={host} language={{ locale, pane }}>
      <Frame
        tab="reports"
        status={loading ? pane.loading : ""}
        onTab={(tab) =>
          go((actions) => {
            actions.chooseTab(tab);
            document.getElementById(`tab-${tab}`)?.focus();
          })
        }
      >
        <Start
          selection={selection}
          disabled={loading}
          failure={failure}
          questions={questionsById(questions)}
          findNamed={host.findNamed}
          go={go}
        />
      </Frame>
    </Themed>
  );
}

interface StartProps {
  readonly selection: LiveSelection;
  readonly disabled: boolean;
  readonly failure: string;
  readonly questions: ReturnType<typeof questionsById>;
  readonly findNamed: PaneHost["findNamed"];
  readonly go: (begin: Begin) => void;
}

function Start({ selection, disabled, failure, questions, findNamed, go }: StartProps) {
  const { pane } = useFirstLanguage();
  const layout = useLayout();
  const obstacles = selection.kind === "usable" ? (selection.obstacles ?? []) : [];
  const stepName = fill(pane.steps.current, { number: 1, name: pane.steps.data });
  return (
    <div className={layout.stack}>
      <StepBar current="data" open={(step) => step === "data"} onStep={() => {}} />
      {failure && <p role="alert">{failure}</p>}
      <div tabIndex={-1} role="group" aria-label={stepName} className={layout.stack}>
        <div className={layout.stack}>
          {obstacles.length > 0 && (
            <Suspense>
              <Obstacles selection={selection} />
            </Suspense>
          )}
          <Welcome />
          <SelectedNow
            selection={selection}
            disabled={disabled}
            onUse={() => go((actions) => void actions.readSelection())}
          />
          <QuestionList
            questions={questions}
            disabled={disabled}
            onAsk={(id) => go((actions) => void actions.ask(id))}
          />
          <NamedTables
            disabled={disabled}
            onFind={findNamed}
            onUse={(cells) => go((actions) => void actions.readNamed(cells))}
          />
          <OutsideTables
            disabled={disabled}
            onFiles={(files) => go((actions) => void actions.openFiles(files))}
            onWarehouse={(form) => go((actions) => void actions.openWarehouse(form))}
          />
          <SampleOffer disabled={disabled} onSample={() => go((actions) => void actions.addSample())} />
        </div>
      </div>
    </div>
  );
}
