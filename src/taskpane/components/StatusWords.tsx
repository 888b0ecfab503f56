import { Field, Select } from "@fluentui/react-components";
import { STATUS_MEANINGS, type StatusMeaning } from "../../core/cells/policies";
import { fill } from "../../locales/translate";
import type { StatusWord } from "../../app/statusWords";
import { Fold } from "./Fold";
import { useLayout } from "./layout";
import { useLanguage } from "./texts";

export interface StatusWordsProps {
  readonly words: readonly StatusWord[];
  readonly onStatus: (word: string, meaning: StatusMeaning | null) => void;
}

/** What the words of the status column mean. */
export function StatusWords({ words, onStatus }: StatusWordsProps) {
  const { pane } = useLanguage();
  const layout = useLayout();
  const texts = pane.statuses;
  if (words.length === 0) {
    return null;
  }
  return (
    <Fold summary={texts.heading}>
      <div className={layout.stack}>
        {words.map(({ word, known, chosen }) => (
          <Field key={word} label={word}>
            <Select
              value={chosen ?? ""}
              onChange={(_, { value }) => onStatus(word, value === "" ? null : (value as StatusMeaning))}
            >
              <option value="">
                {known ? fill(texts.known, { meaning: texts.meanings[known] }) : texts.unknown}
              </option>
              {STATUS_MEANINGS.map((meaning) => (
                <option key={meaning} value={meaning}>
                  {texts.meanings[meaning]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Fold>
  );
}
