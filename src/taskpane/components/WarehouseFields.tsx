import { Button, Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { WarehouseForm } from "../../app/warehouse/openWarehouse";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useFirstLanguage } from "./texts";

const EMPTY: WarehouseForm = {
  url: "https://",
  database: "",
  table: "",
  user: "",
  password: "",
  seconds: "300",
};

/** Until the pane is closed: who was refused need not type all of it again, but for the password. */
let typed = EMPTY;

export interface WarehouseFieldsProps {
  readonly disabled: boolean;
  readonly onWarehouse: (form: WarehouseForm) => void;
}

/** How a table in a warehouse is reached. */
export function WarehouseFields({ disabled, onWarehouse }: WarehouseFieldsProps) {
  const { pane } = useFirstLanguage();
  const layout = useLayout();
  const [form, setForm] = useState(typed);
  const { fields, hints } = pane.outside;
  const isOpen = form.url.trim() === EMPTY.url || form.table.trim() === "";
  const field = (name: keyof WarehouseForm) => ({
    value: form[name],
    autoComplete: "off",
    spellCheck: false,
    onChange: (_: unknown, { value }: { readonly value: string }) => setForm({ ...form, [name]: value }),
  });
  return (
    <form
      className={layout.tight}
      autoComplete="off"
      aria-label={pane.outside.warehouse}
      onSubmit={(event) => {
        event.preventDefault();
        typed = { ...form, password: "" };
        setForm(typed);
        onWarehouse(form);
      }}
    >
      <Heading level={2}>{pane.outside.warehouse}</Heading>
      <Text size={200} className={layout.muted}>
        {pane.outside.warehouseHint}
      </Text>
      <Field label={fields.url} hint={hints.url}>
        <Input type="url" {...field("url")} />
      </Field>
      <Field label={fields.database}>
        <Input {...field("database")} />
      </Field>
      <Field label={fields.table} hint={hints.table}>
        <Textarea resize="vertical" rows={2} {...field("table")} />
      </Field>
      <Field label={fields.user}>
        <Input {...field("user")} />
      </Field>
      <Field label={fields.password} hint={hints.password}>
        <Input type="password" {...field("password")} autoComplete="new-password" />
      </Field>
      <Field label={fields.seconds}>
        <Input type="number" min={1} max={3600} {...field("seconds")} />
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabled={disabled || isOpen}>
          {pane.outside.connect}
        </Button>
      </div>
    </form>
  );
}
