import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { PaneHost } from "../../app/host";
import type { ThemeName } from "../../app/watchTheme";
import { TABS, type Tab as TabName } from "../tabs";
import { THEMES } from "../theme";
import { useLayout } from "./layout";
import { LanguageContext, useFirstLanguage, type FirstLanguage } from "./texts";

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
    // Where colours are the system's own, nothing else tells a link from the words around it.
    "@media (forced-colors: active)": { "& .fui-Link": { textDecorationLine: "underline" } },
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

export interface ThemedProps {
  readonly host: Pick<PaneHost, "watchTheme">;
  readonly language: FirstLanguage;
  readonly children: ReactNode;
}

/** What every part of the pane stands in: the theme of Office and the language. */
export function Themed({ host, language, children }: ThemedProps) {
  useDocumentStyles();
  const styles = useStyles();
  const [theme, setTheme] = useState<ThemeName>("light");
  useEffect(() => host.watchTheme(setTheme), [host]);
  return (
    <FluentProvider theme={THEMES[theme]}>
      <LanguageContext value={language}>
        <div className={mergeClasses(styles.page, theme === "dark" && styles.dark)}>{children}</div>
      </LanguageContext>
    </FluentProvider>
  );
}

export interface FrameProps {
  readonly tab: TabName;
  readonly status: string;
  readonly onTab: (tab: TabName) => void;
  readonly children: ReactNode;
}

/** The tabs, what is under the chosen one, and the line that screen readers hear. */
export function Frame({ tab, status, onTab, children }: FrameProps) {
  const { pane } = useFirstLanguage();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <header className={styles.tabs}>
        <h1 className={layout.hidden}>{pane.title}</h1>
        <TabList
          className={styles.tabList}
          aria-label={pane.tabs.label}
          selectedValue={tab}
          onTabSelect={(_, { value }) => onTab(value as TabName)}
        >
          {TABS.map((name) => (
            <Tab key={name} className={styles.tab} value={name} id={`tab-${name}`} aria-controls="tab-panel">
              {pane.tabs[name]}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.main}>
        <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {children}
        </div>
      </main>
      <div role="status" aria-live="polite" className={layout.hidden}>
        {status}
      </div>
    </>
  );
}
