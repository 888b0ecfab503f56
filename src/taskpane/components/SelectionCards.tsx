import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LiveSelection } from "../../app/host";
import { fill } from "../../locales/translate";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useFirstLanguage } from "./texts";

export function Welcome() {
  const { pane } = useFirstLanguage();
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <Heading level={2}>{pane.selection.welcomeHeading}</Heading>
      <Text>{pane.selection.welcome}</Text>
      <Text size={200} className={layout.muted}>
        {pane.promise}
      </Text>
    </section>
  );
}

export interface SelectedNowProps {
  readonly selection: LiveSelection;
  /** Another table is in use. */
  readonly instead?: boolean;
  readonly disabled: boolean;
  readonly onUse: () => void;
}

/** What is selected, and the button that reads it. Before it is read its first row counts as the header. */
export function SelectedNow({ selection, instead = false, disabled, onUse }: SelectedNowProps) {
  const { pane } = useFirstLanguage();
  const layout = useLayout();
  const texts = pane.selection;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-label={texts.selected}>
      <Text size={200} className={layout.muted}>
        {texts.selected}
      </Text>
      {selection.kind === "unknown" && <Text>{texts.waiting}</Text>}
      {selection.kind === "unusable" && (
        <>
          <Text>{selection.message}</Text>
          <div>
            <Button disabled={disabled} onClick={onUse}>
              {texts.find}
            </Button>
          </div>
        </>
      )}
      {selection.kind === "usable" && (
        <>
          <AddressAndSize {...selection} rows={selection.rows - 1} />
          <div>
            <Button appearance={instead ? "secondary" : "primary"} disabled={disabled} onClick={onUse}>
              {instead ? texts.useInstead : texts.use}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

export interface AddressAndSizeProps {
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
}

export function AddressAndSize({ address, rows, columns }: AddressAndSizeProps) {
  const { pane, locale } = useFirstLanguage();
  const layout = useLayout();
  const numbers = new Intl.NumberFormat(locale);
  return (
    <>
      <Text weight="semibold" className={layout.wrap}>
        {address}
      </Text>
      <Text>
        {fill(pane.selection.size, { rows: numbers.format(rows), columns: numbers.format(columns) })}
      </Text>
    </>
  );
}

export interface SampleOfferProps {
  readonly disabled: boolean;
  readonly onSample: () => void;
  /** In place of the button, while the sample is written. */
  readonly children?: ReactNode;
}

/** A way to try it without a table of one's own. */
export function SampleOffer({ disabled, onSample, children }: SampleOfferProps) {
  const { pane } = useFirstLanguage();
  const layout = useLayout();
  const texts = pane.selection;
  return (
    <section className={layout.tight}>
      <Heading level={2}>{texts.sampleHeading}</Heading>
      <Text className={layout.muted}>{texts.sampleHint}</Text>
      {children ?? (
        <div>
          <Button disabled={disabled} onClick={onSample}>
            {texts.sample}
          </Button>
        </div>
      )}
    </section>
  );
}
