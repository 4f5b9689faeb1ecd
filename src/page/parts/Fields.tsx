// Fields to filter with. The first of a view is where `/` leads.
import { useEffect, useState } from 'preact/hooks';

interface SearchProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

/** How long a hand rests between two letters. */
const REST_MS = 80;

export function Search({ label, value, onChange }: SearchProps) {
  const [typed, type] = useState(value);
  // What is typed shows at once; the list follows when the hand rests.
  useEffect(() => type(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const waiting = setTimeout(() => onChange(typed), REST_MS);
    return () => clearTimeout(waiting);
  }, [typed]);
  return (
    <label class="field search">
      <span>{label}</span>
      <input
        type="search"
        value={typed}
        data-first=""
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => type(event.currentTarget.value)}
      />
    </label>
  );
}

/** A choice of a list: what it stands for, what it says. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What no choice is called; left out where one has to be made. */
  readonly none?: string;
  onChange(value: string): void;
}

export function Select({ label, value, choices, none, onChange }: SelectProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} {...(choice.lang === undefined ? {} : { lang: choice.lang })}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
