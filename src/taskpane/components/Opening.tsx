import { Text } from "@fluentui/react-components";
import { fill } from "../../locales/translate";
import type { Work } from "../state";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";
import { Working } from "./Working";

export interface OpeningProps {
  readonly work: Work & { readonly kind: "opening" };
  readonly onCancel: () => void;
}

/** A file is being read: what that takes, how far it is, and the way out. */
export function Opening({ work: { name, share, expected }, onCancel }: OpeningProps) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const count = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const memory = new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 0 });
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-label={pane.outside.files}>
      <Working label={fill(pane.selection.reading, { address: name })} share={share} onCancel={onCancel} />
      {expected && (
        <Text size={200}>
          {fill(pane.outside.expected, {
            rows: count.format(expected.rows),
            columns: count.format(expected.columns),
            memory: memory.format(Math.max(1, Math.round(expected.bytes / 1e6))),
          })}
        </Text>
      )}
    </section>
  );
}
