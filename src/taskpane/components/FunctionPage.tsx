import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Cell } from "../../core/cells/cell";
import { isCellError } from "../../core/cells/cell";
import type { Example } from "../../functions/catalogue";
import { fill } from "../../locales/translate";
import type { PaneHost } from "../../app/host";
import type { FunctionView } from "../library/functionViews";
import { Heading } from "./Heading";
import { FormulaBuilder } from "./FormulaBuilder";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  scroller: {
    overflowX: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  grid: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    whiteSpace: "nowrap",
  },
});

export interface FunctionPageProps {
  readonly view: FunctionView;
  readonly host: PaneHost;
  readonly onBack: () => void;
}

/** One function: what it answers, how to build it, an example, the formula and where it comes from. */
export function FunctionPage({ view, host, onBack }: FunctionPageProps) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const texts = pane.library;
  const example = view.entry.examples[0];
  return (
    <article className={layout.stack}>
      <div>
        <Link as="button" onClick={onBack}>
          ← {texts.back}
        </Link>
      </div>
      <Heading level={2} focusRef={heading}>
        {view.name}
      </Heading>
      <Text className={styles.code}>{view.signature}</Text>
      <Text>{view.description}</Text>
      {view.unit && <Text className={layout.muted}>{fill(texts.result, { unit: view.unit })}</Text>}
      <FormulaBuilder view={view} host={host} />
      {example && (
        <Part title={texts.example}>
          <ExampleView example={example} />
          {view.worked.length > 0 && (
            <>
              <Text size={200} className={layout.muted}>
                {texts.worked}
              </Text>
              <ol className={`${styles.steps} ${layout.tight}`}>
                {view.worked.map((step) => (
                  <li key={step}>
                    <Text className={layout.wrap}>{step}</Text>
                  </li>
                ))}
              </ol>
            </>
          )}
        </Part>
      )}
      <Part title={texts.formula}>
        <Text className={layout.wrap}>{view.formula}</Text>
        {view.note && <Text>{view.note}</Text>}
      </Part>
      <Part title={texts.source}>
        <Text className={layout.muted}>{view.source}</Text>
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <Heading level={3}>{title}</Heading>
      {children}
    </section>
  );
}

function ExampleView({ example }: { example: Example }) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const expected: readonly (readonly Cell[])[] = Array.isArray(example.expected)
    ? (example.expected as readonly (readonly Cell[])[])
    : [[example.expected as Cell]];
  return (
    <div className={layout.tight}>
      {example.cells && <Cells cells={example.cells} label={pane.library.exampleCells} addresses />}
      <Text className={styles.code}>{example.formula}</Text>
      <Text size={200} className={layout.muted}>
        {pane.library.exampleResult}
      </Text>
      <Cells cells={expected} label={pane.library.exampleResult} />
    </div>
  );
}

function Cells({
  cells,
  label,
  addresses,
}: {
  cells: readonly (readonly Cell[])[];
  label: string;
  addresses?: boolean;
}) {
  const { locale } = useLanguage();
  const styles = useStyles();
  const show = (cell: Cell) =>
    isCellError(cell)
      ? cell.error
      : typeof cell === "number"
        ? new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: false }).format(cell)
        : String(cell ?? "");
  return (
    <div className={styles.scroller} role="group" tabIndex={0} aria-label={label}>
      <table className={styles.grid}>
        {addresses && (
          <thead>
            <tr>
              <td className={styles.cell} />
              {(cells[0] ?? []).map((_, column) => (
                <th key={column} scope="col" className={styles.cell}>
                  {String.fromCharCode(65 + column)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {cells.map((row, index) => (
            <tr key={index}>
              {addresses && (
                <th scope="row" className={styles.cell}>
                  {index + 1}
                </th>
              )}
              {row.map((cell, column) => (
                <td key={column} className={styles.cell}>
                  {show(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
