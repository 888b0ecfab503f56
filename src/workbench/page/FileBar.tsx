import { useRef, type ReactElement } from "react";
import { Icon, type IconName } from "./Icon";
import type { Theme } from "./settings";
import type { Texts } from "./texts";

export interface FileBarProps {
  texts: Texts;
  name: string;
  fileName: string;
  theme: Theme;
  isDisabled: boolean;
  onOpen(file: File): void;
  onSave(): void;
  onSaveValues(): void;
  onSample(): void;
  onSwitchLanguage(): void;
  onSwitchTheme(): void;
}

/** The strip at the top: files at the left, language and theme at the right. */
export function FileBar(props: FileBarProps): ReactElement {
  const { texts, theme } = props;
  const picker = useRef<HTMLInputElement>(null);
  const toTheme = theme === "dark" ? "Light" : "Dark";
  return (
    <header className="file-bar">
      <h1>
        {props.name} <span className="subtitle">{texts("title")}</span>
      </h1>
      <nav aria-label={texts("fileBar")}>
        <BarButton
          icon="open"
          id="open"
          label={texts("open")}
          tip={texts("openTip")}
          isDisabled={props.isDisabled}
          onClick={() => picker.current?.click()}
        />
        <BarButton
          icon="save"
          id="save"
          label={texts("save")}
          tip={texts("saveTip")}
          isDisabled={props.isDisabled}
          onClick={props.onSave}
        />
        <BarButton
          icon="saveValues"
          id="saveValues"
          label={texts("saveValues")}
          tip={texts("saveValuesTip")}
          isDisabled={props.isDisabled}
          onClick={props.onSaveValues}
        />
        <BarButton
          icon="sample"
          id="sample"
          label={texts("sample")}
          tip={texts("sampleTip")}
          isDisabled={props.isDisabled}
          onClick={props.onSample}
        />
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
          hidden
          aria-label={texts("open")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) {
              props.onOpen(file);
            }
            // The same file may be chosen again after it has changed.
            event.target.value = "";
          }}
        />
      </nav>
      <p className="file-name" title={props.fileName}>
        {props.fileName}
      </p>
      <BarButton
        icon="language"
        id="language"
        label={texts("otherLanguage")}
        tip={texts("otherLanguageTip")}
        isDisabled={props.isDisabled}
        onClick={props.onSwitchLanguage}
      />
      <BarButton
        icon={theme === "dark" ? "light" : "dark"}
        id="theme"
        label={texts(`to${toTheme}`)}
        tip={texts(`to${toTheme}Tip`)}
        isDisabled={props.isDisabled}
        onClick={props.onSwitchTheme}
      />
    </header>
  );
}

interface BarButtonProps {
  icon: IconName;
  id: string;
  label: string;
  tip: string;
  isDisabled: boolean;
  onClick(): void;
}

function BarButton({ icon, id, label, tip, isDisabled, onClick }: BarButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="bar-button"
      data-command={id}
      title={tip}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
