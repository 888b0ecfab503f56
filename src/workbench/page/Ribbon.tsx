import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { Icon } from "./Icon";
import { iconFor, type Action, type Manifest, type RibbonControl, type RibbonItem } from "./manifest";
import type { Texts } from "./texts";

export interface RibbonProps {
  texts: Texts;
  groups: Manifest["groups"];
  isDisabled: boolean;
  onPress(item: RibbonItem, action: Action): void;
}

/** What the manifest puts on Excel's ribbon, pressed the same way. */
export function Ribbon({ texts, groups, isDisabled, onPress }: RibbonProps): ReactElement {
  return (
    <section className="ribbon" aria-label={texts("ribbon")}>
      {groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          <div className="ribbon-controls">
            {group.controls.map((control) => (
              <Control key={control.id} control={control} isDisabled={isDisabled} onPress={onPress} />
            ))}
          </div>
          <div className="ribbon-group-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </section>
  );
}

interface ControlProps {
  control: RibbonControl;
  isDisabled: boolean;
  onPress: RibbonProps["onPress"];
}

function Control({ control, isDisabled, onPress }: ControlProps): ReactElement {
  if ("items" in control) {
    return <Menu control={control} items={control.items} isDisabled={isDisabled} onPress={onPress} />;
  }
  return (
    <button
      type="button"
      className="ribbon-button"
      data-control={control.id}
      title={tipOf(control)}
      disabled={isDisabled}
      onClick={() => onPress(control, control.action)}
    >
      <img src={iconFor(control, 32)} alt="" width={32} height={32} />
      <span>{control.label}</span>
    </button>
  );
}

interface MenuProps {
  control: RibbonItem;
  items: (RibbonItem & { action: Action })[];
  isDisabled: boolean;
  onPress: RibbonProps["onPress"];
}

function Menu({ control, items, isDisabled, onPress }: MenuProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = (): HTMLElement[] => [
    ...(whole.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
  ];

  useEffect(() => {
    if (isOpen) {
      entries()[0]?.focus();
    }
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.key === "Escape") {
      close();
    } else if (step !== undefined) {
      event.preventDefault();
      const all = entries();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[(at + step + all.length) % all.length]?.focus();
    }
  };
  return (
    <div
      ref={whole}
      className="ribbon-menu"
      onKeyDown={isOpen ? onKeyDown : undefined}
      onBlur={(event) => {
        if (!whole.current?.contains(event.relatedTarget)) {
          setOpen(false);
        }
      }}
    >
      <button
        ref={button}
        type="button"
        className="ribbon-button"
        data-control={control.id}
        title={tipOf(control)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => setOpen(!isOpen)}
      >
        <img src={iconFor(control, 32)} alt="" width={32} height={32} />
        <span>
          {control.label} <Icon name="menu" size={10} />
        </span>
      </button>
      {isOpen && (
        <div className="menu" role="menu" aria-label={control.label}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-control={item.id}
              title={tipOf(item)}
              onClick={() => {
                close();
                onPress(item, item.action);
              }}
            >
              <img src={iconFor(item, 16)} alt="" width={16} height={16} />
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function tipOf(item: RibbonItem): string {
  return item.tipTitle && item.tipTitle !== item.label ? `${item.tipTitle}\n${item.tip}` : item.tip;
}
