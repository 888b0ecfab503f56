import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locales/translate";
import type { PaneHost } from "../../app/host";
import { buildFormula, readEntered, type Entered } from "../library/formulaBuilder";
import type { FunctionView, ParameterView } from "../library/functionViews";
import { previewFormula, type Preview } from "../library/preview";
import { resultFormats } from "../library/resultFormats";
import { sentenceOf } from "../../app/sentenceOf";
import { Heading } from "./Heading";
import { FailureBar } from "./FailureBar";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

const useStyles = makeStyles({
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  input: { minWidth: 0, flexGrow: 1 },
  field: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  scroller: {
    overflowX: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
});

export interface FormulaBuilderProps {
  readonly view: FunctionView;
  readonly host: PaneHost;
}

/** One field an argument, the formula as it grows, its value, and the button that puts it into a cell. */
export function FormulaBuilder({ view, host }: FormulaBuilderProps) {
  const { pane, locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState(false);
  const [preview, setPreview] = useState<Preview | "computing" | null>(null);
  const [inserted, setInserted] = useState("");
  const [failure, setFailure] = useState("");

  const entered = view.parameters.map(({ parameter }) => readEntered(texts[parameter.name] ?? "", parameter));
  const formula = buildFormula(view.name, entered);

  const attempt = async (work: () => Promise<void>) => {
    setFailure("");
    setInserted("");
    try {
      await work();
    } catch (error) {
      setPreview(null);
      setFailure(sentenceOf(error, locale));
    }
  };
  const change = (name: string, text: string) => {
    setTexts((before) => ({ ...before, [name]: text }));
    setPreview(null);
  };
  /** Complains about fields left empty only once somebody wants the formula. */
  const whenComplete = (work: (formula: string, entered: readonly Entered[]) => Promise<void>) => {
    setAsked(true);
    return formula === undefined
      ? undefined
      : attempt(async () => {
          const used = await Promise.all(entered.map(onlyUsed));
          const complete = buildFormula(view.name, used);
          if (complete !== undefined) {
            await work(complete, used);
          }
        });
  };
  /** Of whole columns the rows with data, shown in their field as well. */
  const onlyUsed = async (item: Entered, index: number): Promise<Entered> => {
    const name = view.parameters[index]?.parameter.name;
    if (item.kind !== "reference" || !item.whole || name === undefined) {
      return item;
    }
    const used = await host.usedCells(item.formula);
    setTexts((before) => ({ ...before, [name]: used }));
    return { kind: "reference", formula: used };
  };

  return (
    <section className={`${layout.card} ${layout.stack}`}>
      <Heading level={3}>{pane.library.build}</Heading>
      <Text size={200} className={layout.muted}>
        {pane.library.rangeHint}
      </Text>
      {view.parameters.map((item, index) => (
        <ArgumentField
          key={item.parameter.name}
          item={item}
          text={texts[item.parameter.name] ?? ""}
          entered={entered[index] ?? { kind: "empty" }}
          asked={asked}
          onText={(text) => change(item.parameter.name, text)}
          onPick={() =>
            attempt(async () => {
              const { name, shape } = item.parameter;
              const wanted = shape === "scalar" || shape === "elements" ? "cells" : "column";
              change(name, await host.selectedReference(wanted));
            })
          }
        />
      ))}
      {formula !== undefined && (
        <div className={layout.tight}>
          <Text size={200} className={layout.muted}>
            {pane.library.yourFormula}
          </Text>
          <code className={styles.formula}>{formula}</code>
        </div>
      )}
      <div className={layout.row}>
        <Button
          appearance="primary"
          onClick={() =>
            whenComplete(async (complete) => {
              const size =
                preview !== null && preview !== "computing" && preview.kind === "cells"
                  ? preview
                  : { rowCount: 1, columnCount: 1 };
              const address = await host.insertFormula(complete, {
                rows: size.rowCount,
                formats: resultFormats(view.entry.result, size.columnCount),
              });
              setInserted(fill(pane.library.inserted, { address }));
            })
          }
        >
          {pane.library.insert}
        </Button>
        <Button
          onClick={() =>
            whenComplete(async (_, used) => {
              setPreview("computing");
              setPreview(await previewFormula(view.entry, used, host, locale));
            })
          }
        >
          {pane.library.preview}
        </Button>
      </div>
      <div role="status" className={layout.tight}>
        {inserted && <Text>{inserted}</Text>}
        {preview === "computing" && <Text>{pane.library.previewing}</Text>}
        {preview !== null && preview !== "computing" && <PreviewView preview={preview} />}
      </div>
      {failure && <FailureBar message={failure} onDismiss={() => setFailure("")} />}
    </section>
  );
}

interface ArgumentFieldProps {
  readonly item: ParameterView;
  readonly text: string;
  readonly entered: Entered;
  readonly asked: boolean;
  readonly onText: (text: string) => void;
  readonly onPick: () => void;
}

function ArgumentField({ item, text, entered, asked, onText, onPick }: ArgumentFieldProps) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const { parameter, help } = item;
  const choices = parameter.type === "flag" ? ["TRUE", "FALSE"] : Object.keys(parameter.choices ?? {});
  const complaint = complaintOf(entered, parameter.name, text, pane.library);
  const shown = complaint !== undefined && (asked || text.trim() !== "") ? complaint : undefined;
  const label = parameter.optional ? fill(pane.library.optional, { name: parameter.name }) : parameter.name;

  return (
    <div>
      <Field
        label={label}
        required={!parameter.optional}
        hint={help}
        validationState={shown ? "error" : "none"}
        validationMessage={shown}
      >
        {choices.length > 0 ? (
          <Select value={text} onChange={(_, { value }) => onText(value)}>
            <option value="">{parameter.optional ? pane.library.defaultChoice : ""}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            className={styles.input}
            value={text}
            spellCheck={false}
            autoComplete="off"
            onChange={(_, { value }) => onText(value)}
          />
        )}
      </Field>
      {choices.length === 0 && (
        <Button
          size="small"
          appearance="transparent"
          aria-label={fill(pane.library.useSelection, { name: parameter.name })}
          onClick={onPick}
        >
          {pane.library.useSelectionShort}
        </Button>
      )}
    </div>
  );
}

interface Complaints {
  readonly required: string;
  readonly badReference: string;
}

function complaintOf(entered: Entered, name: string, text: string, texts: Complaints): string | undefined {
  if (entered.kind !== "problem") {
    return undefined;
  }
  switch (entered.problem) {
    case "required":
      return fill(texts.required, { name });
    case "unreadable":
      return fill(texts.badReference, { text });
  }
}

function PreviewView({ preview }: { preview: Preview }) {
  const { pane } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  if (preview.kind === "refused") {
    return <Text>{preview.sentence}</Text>;
  }
  const { rows, rowCount, columnCount } = preview;
  if (rowCount === 1 && columnCount === 1) {
    return <Text weight="semibold">{fill(pane.library.previewLabel, { value: rows[0]?.[0] ?? "" })}</Text>;
  }
  return (
    <div className={layout.tight}>
      <Text>{fill(pane.library.previewSpill, { rows: rowCount, columns: columnCount })}</Text>
      <div
        className={styles.scroller}
        role="group"
        tabIndex={0}
        aria-label={fill(pane.library.previewLabel, { value: "" })}
      >
        <table>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} className={styles.cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
