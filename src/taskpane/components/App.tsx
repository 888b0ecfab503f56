import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import type { PaneHost } from "../../app/host";
import { TABS, type PaneState } from "../state";
import type { ThemeName } from "../../app/watchTheme";
import { THEMES } from "../theme";
import { usePane } from "../usePane";
import { useLayout } from "./layout";
import { ReportsTab } from "./ReportsTab";
import { LanguageContext, type Language } from "./texts";

const LibraryTab = lazy(() => import("./LibraryTab"));
const SharingTab = lazy(() => import("./SharingTab"));
const SettingsTab = lazy(() => import("./SettingsTab"));

const useDocumentStyles = makeStaticStyles({
  body: { margin: 0 },
  // What takes the focus is scrolled clear of the bars that stay at the top and at the bottom.
  html: { scrollPaddingTop: "4rem", scrollPaddingBottom: "4rem" },
  // A long choice does not make its field wider than the pane.
  ".fui-Select, .fui-Select__select": { minWidth: 0 },
  ".fui-Select__select": { textOverflow: "ellipsis" },
});

const useStyles = makeStyles({
  // For what the browser draws itself: date fields, radio buttons, scroll bars.
  dark: { colorScheme: "dark" },
  page: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Four tabs stand side by side in the narrowest pane.
  tabList: { flexWrap: "wrap" },
  tab: {
    "@media (max-width: 350px)": {
      flexGrow: 1,
      paddingInline: tokens.spacingHorizontalXS,
      "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200 },
      "& .fui-Tab__content--reserved-space": { fontSize: tokens.fontSizeBase200 },
    },
  },
  main: { padding: tokens.spacingHorizontalM, boxSizing: "border-box", overflowWrap: "break-word" },
});

export interface AppProps {
  readonly host: PaneHost;
  readonly language: Language;
  readonly start?: Partial<PaneState>;
}

/** The pane: its theme, its tabs and the line that screen readers hear. */
export function App({ host, language, start }: AppProps) {
  useDocumentStyles();
  const [theme, setTheme] = useState<ThemeName>("light");
  useEffect(() => host.watchTheme(setTheme), [host]);
  return (
    <FluentProvider theme={THEMES[theme]}>
      <LanguageContext value={language}>
        <Tabs host={host} language={language} start={start} theme={theme} />
      </LanguageContext>
    </FluentProvider>
  );
}

function Tabs({ host, language, start, theme }: AppProps & { readonly theme: ThemeName }) {
  const { pane } = language;
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions } = usePane(host, language, start);
  return (
    <div className={mergeClasses(styles.page, theme === "dark" && styles.dark)}>
      <header className={styles.tabs}>
        <h1 className={layout.hidden}>{pane.title}</h1>
        <TabList
          className={styles.tabList}
          aria-label={pane.tabs.label}
          selectedValue={state.tab}
          onTabSelect={(_, { value }) => actions.chooseTab(value as PaneState["tab"])}
        >
          {TABS.map((tab) => (
            <Tab key={tab} className={styles.tab} value={tab} id={`tab-${tab}`} aria-controls="tab-panel">
              {pane.tabs[tab]}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.main}>
        <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${state.tab}`}>
          <Suspense fallback={pane.loading}>
            {state.tab === "reports" && <ReportsTab state={state} actions={actions} />}
            {state.tab === "functions" && <LibraryTab host={host} />}
            {state.tab === "sharing" && <SharingTab host={host} />}
            {state.tab === "settings" && <SettingsTab host={host} onSettings={actions.changeSettings} />}
          </Suspense>
        </div>
      </main>
      <div role="status" aria-live="polite" className={layout.hidden}>
        {state.status}
      </div>
    </div>
  );
}
