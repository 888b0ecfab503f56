import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { fill } from "../../locales/translate";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface WorkingProps {
  readonly label: string;
  /** 0–1 where it is known. */
  readonly share?: number;
  readonly onCancel?: () => void;
}

/** Something is going on: what, how far, and the way out. */
export function Working({ label, share, onCancel }: WorkingProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <div className={layout.tight}>
      <Text>{label}</Text>
      <ProgressBar value={share} aria-label={label} />
      {share !== undefined && (
        <Text size={200} className={layout.muted}>
          {fill(pane.work.percent, { share: percent.format(share) })}
        </Text>
      )}
      {onCancel && (
        <div>
          <Button onClick={onCancel}>{pane.work.cancel}</Button>
        </div>
      )}
    </div>
  );
}
