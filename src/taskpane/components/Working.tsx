import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { fill } from "../../locales/translate";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

const TICK_MS = 250;

/** Seconds since the work began: a sign of life also while Excel is waited for. */
function Elapsed() {
  const { pane, locale } = useLanguage();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const start = performance.now();
    const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const show = () => {
      const seconds = number.format((performance.now() - start) / 1000);
      place.current?.replaceChildren(fill(pane.work.seconds, { seconds }));
    };
    show();
    const timer = setInterval(show, TICK_MS);
    return () => clearInterval(timer);
  }, [pane, locale]);
  return <span ref={place} aria-hidden="true" />;
}

export interface WorkingProps {
  readonly label: string;
  /** 0–1 where it is known. */
  readonly share?: number;
  /** What exactly. */
  readonly detail?: string;
  readonly onCancel?: () => void;
}

/** Something is going on: what, how far, and the way out. */
export function Working({ label, share, detail = "", onCancel }: WorkingProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <div className={layout.tight}>
      <Text>{label}</Text>
      <ProgressBar value={share} aria-label={label} />
      {detail !== "" && (
        <Text size={200} className={layout.muted}>
          {detail}
        </Text>
      )}
      <Text size={200} className={layout.muted}>
        {share !== undefined && `${fill(pane.work.percent, { share: percent.format(share) })} · `}
        <Elapsed />
      </Text>
      {onCancel && (
        <div>
          <Button onClick={onCancel}>{pane.work.cancel}</Button>
        </div>
      )}
    </div>
  );
}
