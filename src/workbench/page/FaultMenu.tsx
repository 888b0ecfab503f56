import { useState, type ReactElement } from "react";
import type { Faults } from "../host/faults";
import { FAULT_CODES, parseFault } from "../host/faults";
import type { Texts } from "./texts";

export interface FaultMenuProps {
  texts: Texts;
  faults(): Faults | undefined;
}

/** Shown where the page's address asks for it by `faults`. */
export function FaultMenu({ texts, faults }: FaultMenuProps): ReactElement {
  const [text, setText] = useState("");
  const [ordered, setOrdered] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState("");
  const order = (): void => {
    try {
      faults()?.order(parseFault(text.trim()));
      setOrdered([...ordered, text.trim()]);
      setRefusal("");
      setText("");
    } catch (error) {
      setRefusal((error as Error).message);
    }
  };
  const clear = (): void => {
    faults()?.clear();
    setOrdered([]);
  };
  return (
    <details className="faults">
      <summary title={texts("faultsTip")}>{texts("faults")}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          order();
        }}
      >
        <label>
          {texts("fault")}
          <input value={text} list="fault-codes" onChange={(event) => setText(event.target.value)} />
        </label>
        <datalist id="fault-codes">
          {[...FAULT_CODES, "lost", "slow=3000"].map((code) => (
            <option key={code} value={`${code}@write`} />
          ))}
        </datalist>
        <p>{texts("faultHint")}</p>
        {refusal && <p role="alert">{refusal}</p>}
        <ul>
          {ordered.map((each, index) => (
            <li key={index}>{each}</li>
          ))}
        </ul>
        {ordered.length === 0 && <p>{texts("noFaults")}</p>}
        <button type="submit">{texts("orderFault")}</button>
        <button type="button" onClick={clear}>
          {texts("clearFaults")}
        </button>
      </form>
    </details>
  );
}
