import { Button, Text } from "@fluentui/react-components";
import { useRef } from "react";
import { useLayout } from "./layout";
import type { WarehouseForm } from "../../app/warehouse/openWarehouse";
import { useFirstLanguage } from "./texts";
import { WarehouseFields } from "./WarehouseFields";

export interface OutsideSourcesProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onWarehouse: (form: WarehouseForm) => void;
}

/** Kinds of files that are offered. */
const KINDS = ".csv,.tsv,.txt,.gz,.parquet,.xlsx,.xlsm";

/** Where rows may be when they are on no sheet. */
export default function OutsideSources({ disabled, onFiles, onWarehouse }: OutsideSourcesProps) {
  const { pane } = useFirstLanguage();
  const layout = useLayout();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className={layout.stack}>
      <section className={layout.tight} aria-label={pane.outside.files}>
        <Text size={200} className={layout.muted}>
          {pane.outside.filesHint}
        </Text>
        <div>
          <Button disabled={disabled} onClick={() => field.current?.click()}>
            {pane.outside.open}
          </Button>
        </div>
        <input
          ref={field}
          type="file"
          hidden
          multiple
          accept={KINDS}
          aria-label={pane.outside.open}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file may be opened again.
            currentTarget.value = "";
            if (files.length > 0) {
              onFiles(files);
            }
          }}
        />
      </section>
      <WarehouseFields disabled={disabled} onWarehouse={onWarehouse} />
    </div>
  );
}
