import { Button, Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { PaneHost } from "../../app/host";
import { makeSalt, parseSalt } from "../../excel/salt";
import { useAttempt } from "../useAttempt";
import { AttemptView } from "./AttemptView";
import { Heading } from "./Heading";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

/** What the person is about to do with the salt; each shows what it means before anything happens. */
type Intent = "none" | "show" | "enter" | "remove";

/** The secret behind `CRM.PSEUDONYM`: made here, kept on this computer, handed to colleagues by hand. */
export function PseudonymSettings({ salt }: { readonly salt: PaneHost["salt"] }) {
  const { pane, locale } = useLanguage();
  const layout = useLayout();
  const texts = pane.settings.pseudonyms;
  const [known, setKnown] = useState(() => salt.read());
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(known);
  useEffect(() => {
    // The button that set or removed the salt is gone with that.
    if (shown.current !== known && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
    shown.current = known;
  }, [known]);
  const [intent, setIntent] = useState<Intent>("none");
  const { attempt, busy, ...outcome } = useAttempt(locale);

  const change = (work: () => Promise<void>, done: string) => {
    setIntent("none");
    return attempt(texts.saving, () =>
      work()
        .finally(() => setKnown(salt.read()))
        .then(() => done),
    );
  };
  const toggle = (wanted: Intent) => setIntent(intent === wanted ? "none" : wanted);

  return (
    <section className={`${layout.card} ${layout.tight}`}>
      <Heading level={3} focusRef={heading}>
        {texts.heading}
      </Heading>
      <Text>{texts.explain}</Text>
      <Text weight="semibold">{known === undefined ? texts.unset : texts.set}</Text>
      <div className={layout.row}>
        {known === undefined && (
          <Button disabledFocusable={busy} onClick={() => change(() => salt.save(makeSalt()), texts.made)}>
            {texts.make}
          </Button>
        )}
        {known !== undefined && (
          <Button aria-expanded={intent === "show"} onClick={() => toggle("show")}>
            {texts.show}
          </Button>
        )}
        <Button aria-expanded={intent === "enter"} onClick={() => toggle("enter")}>
          {texts.enter}
        </Button>
        {known !== undefined && (
          <Button aria-expanded={intent === "remove"} onClick={() => toggle("remove")}>
            {texts.remove}
          </Button>
        )}
      </div>
      {intent === "show" && known !== undefined && (
        <Field label={texts.text} hint={texts.showWarning}>
          <Textarea
            readOnly
            value={known}
            resize="none"
            onFocus={({ target }) => target.select()}
            spellCheck={false}
          />
        </Field>
      )}
      {intent === "enter" && (
        <EnterSalt
          replaces={known !== undefined}
          onSalt={(given) => change(() => salt.save(given), texts.entered)}
        />
      )}
      {intent === "remove" && (
        <div className={layout.tight}>
          <Text>{texts.removeWarning}</Text>
          <div className={layout.row}>
            <Button appearance="primary" onClick={() => change(() => salt.remove(), texts.removed)}>
              {texts.removeNow}
            </Button>
            <Button onClick={() => setIntent("none")}>{texts.keep}</Button>
          </div>
        </div>
      )}
      <AttemptView {...outcome} />
    </section>
  );
}

function EnterSalt({ replaces, onSalt }: { replaces: boolean; onSalt: (salt: string) => void }) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const texts = pane.settings.pseudonyms;
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const given = parseSalt(text);
  const wrong = asked && given === undefined;
  return (
    <div className={layout.tight}>
      <Field
        label={texts.theirs}
        hint={replaces ? texts.enterWarning : texts.enterHint}
        validationState={wrong ? "error" : "none"}
        validationMessage={wrong ? texts.notASalt : undefined}
      >
        <Input
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            setAsked(true);
            if (given !== undefined) {
              onSalt(given);
            }
          }}
        >
          {texts.use}
        </Button>
      </div>
    </div>
  );
}
