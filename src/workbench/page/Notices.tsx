import type { ReactElement } from "react";
import { Icon } from "./Icon";
import type { EncodingChoice, Notice } from "./state";
import type { Texts } from "./texts";

export interface NoticesProps {
  texts: Texts;
  notices: readonly Notice[];
  busy: string | undefined;
  onDismiss(id: number): void;
}

/** What was done or went wrong, and what is being done; read aloud as it changes. */
export function Notices({ texts, notices, busy, onDismiss }: NoticesProps): ReactElement {
  return (
    <div className="notices">
      <div role="status">{busy && <p className="notice busy">{busy}</p>}</div>
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`notice ${notice.kind}`}
          role={notice.kind === "error" ? "alert" : "status"}
        >
          <p>{notice.text}</p>
          {notice.encoding && <EncodingPicker texts={texts} encoding={notice.encoding} />}
          <button
            type="button"
            aria-label={texts("dismiss")}
            title={texts("dismiss")}
            onClick={() => onDismiss(notice.id)}
          >
            <Icon name="close" size={12} />
          </button>
        </div>
      ))}
    </div>
  );
}

function EncodingPicker({ texts, encoding }: { texts: Texts; encoding: EncodingChoice }): ReactElement {
  return (
    <label className="encoding">
      {texts("encoding")}
      <select value={encoding.chosen ?? ""} onChange={(event) => encoding.choose(event.target.value)}>
        {encoding.chosen === undefined && <option value="">…</option>}
        {encoding.names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
