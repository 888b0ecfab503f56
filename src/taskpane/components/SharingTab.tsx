import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneHost } from "../../app/host";
import { fill } from "../../locales/translate";
import { useAttempt } from "../useAttempt";
import { memoryWords } from "../views";
import { AttemptView } from "./AttemptView";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface SharingTabProps {
  readonly host: PaneHost;
  /** Asks whether all reports shall be taken away. */
  readonly onRemoveAll: () => void;
}

/** What colleagues without the add-in will see, and how to hand a workbook over. */
export default function SharingTab({ host, onRemoveAll }: SharingTabProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const texts = pane.sharing;
  const [formulas, setFormulas] = useState<number | null>(null);
  const [remembers, setRemembers] = useState(false);
  const { attempt, busy, ...outcome } = useAttempt(locale);
  const count = (number: number) => new Intl.NumberFormat(locale).format(number);

  const find = () =>
    attempt(texts.finding, async () => {
      const found = await host.countFormulas();
      setFormulas(found);
      return found === 0 ? texts.none : fill(texts.found, { count: count(found) });
    });
  const freeze = () =>
    attempt(texts.freezing, async () => {
      const frozen = await host.freezeFormulas();
      setFormulas(null);
      return fill(texts.frozen, { count: count(frozen) });
    });
  const repair = () =>
    attempt(texts.repairing, async () => fill(texts.repaired, { count: count(await host.repairFormulas()) }));
  const look = () =>
    attempt(texts.remembering, async () => {
      const items = await host.readMemory();
      setRemembers(items.length > 0);
      return memoryWords(items, locale);
    });
  const forget = () =>
    attempt(texts.forgetting, async () => {
      await host.emptyMemory();
      setRemembers(false);
      return texts.forgotten;
    });

  return (
    <div className={layout.stack}>
      <section className={layout.tight}>
        <Heading level={2}>{texts.heading}</Heading>
        <Text>{texts.explain}</Text>
        <div className={layout.row}>
          <Button appearance="primary" disabled={busy} onClick={find}>
            {texts.find}
          </Button>
        </div>
      </section>
      <AttemptView {...outcome} />
      {formulas !== null && formulas > 0 && (
        <Deed label={texts.freeze} explanation={texts.freezeExplain} busy={busy} onDo={freeze} />
      )}
      <Deed label={texts.repair} explanation={texts.repairExplain} busy={busy} onDo={repair} />
      <Deed
        label={texts.removeReports}
        explanation={texts.removeReportsExplain}
        busy={busy}
        onDo={onRemoveAll}
      />
      <Deed label={texts.memory} explanation={texts.memoryExplain} busy={busy} onDo={look} />
      {remembers && <Deed label={texts.forget} explanation={texts.forgetExplain} busy={busy} onDo={forget} />}
    </div>
  );
}

interface DeedProps {
  readonly label: string;
  readonly explanation: string;
  readonly busy: boolean;
  readonly onDo: () => void;
}

function Deed({ label, explanation, busy, onDo }: DeedProps) {
  const layout = useLayout();
  return (
    <section className={`${layout.card} ${layout.tight}`}>
      <Text>{explanation}</Text>
      <div>
        <Button disabled={busy} onClick={onDo}>
          {label}
        </Button>
      </div>
    </section>
  );
}
