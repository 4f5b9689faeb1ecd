// What is open: shared names that nothing decides, names that the glossary does not know; and the decisions as a file.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { labelOf } from '../../model/labels.js';
import type { PageAmbiguous, PageUnknown } from '../../model/reportPage.js';
import { type Decisions, decisionCount, decisionsAsYaml, idFor, noDecisions, withValue } from '../decisions.js';
import { conceptOf, type Name } from '../model.js';
import { Foreign } from '../parts/Foreign.js';
import { Context } from '../parts/Kwic.js';
import { Pager, usePages } from '../parts/Pager.js';
import { usePage, useWholePage } from '../state.js';

const PAGE = 20;
const CONTEXTS = 3;
const KINDS = ['person', 'place', 'organization', 'title', 'term', 'event'];

export function Decide() {
  const { front, model, words } = useWholePage();
  const { say } = words;
  const names = useMemo(() => {
    const byName = new Map<number, Name[]>();
    for (const name of model.names)
      if (name.ambiguous >= 0) byName.set(name.ambiguous, [...(byName.get(name.ambiguous) ?? []), name]);
    return byName;
  }, [model]);
  const ambiguous = useMemo(
    () => model.ambiguous.map((name, number) => ({ name, number })).sort((a, b) => b.name.count - a.name.count),
    [model],
  );
  const unknown = useMemo(() => model.unknown.map((name, number) => ({ name, number })), [model]);
  const open = usePages(ambiguous, PAGE);
  const recurring = usePages(unknown, PAGE);
  return (
    <div class="decide">
      <div>
        <section>
          <h2>{say('report:decide.ambiguous')}</h2>
          <p class="dim">{say('report:decide.ambiguous-about')}</p>
          {ambiguous.length === 0 && <p>{say('report:decide.no-ambiguous')}</p>}
          {open.page.map(({ name, number }) => (
            <Ambiguous key={number} name={name} number={number} names={names.get(number) ?? []} />
          ))}
          <Pager from={open.from} size={PAGE} all={ambiguous.length} turn={open.turn} />
        </section>
        <section>
          <h2>{say('report:decide.unknown')}</h2>
          <p class="dim">{say('report:decide.unknown-about')}</p>
          {unknown.length === 0 && <p>{say('report:decide.no-unknown')}</p>}
          {recurring.page.map(({ name, number }) => (
            <Unknown key={number} name={name} number={number} />
          ))}
          <Pager from={recurring.from} size={PAGE} all={unknown.length} turn={recurring.turn} />
          {front.left.unknown > 0 && <p class="dim">{say('report:left.unknown', { count: front.left.unknown })}</p>}
        </section>
      </div>
      <AsYaml />
    </div>
  );
}

/** The item that a link asked for comes into view. */
function useAsked(kind: string, number: number) {
  const { route } = usePage();
  const item = useRef<HTMLElement>(null);
  const asked = route.chosen[kind] === String(number);
  useEffect(() => {
    if (asked) item.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return { item, asked };
}

function Ambiguous({
  name,
  number,
  names,
}: {
  readonly name: PageAmbiguous;
  readonly number: number;
  readonly names: readonly Name[];
}) {
  const { model, words, decisions, decide } = useWholePage();
  const { say } = words;
  const { item, asked } = useAsked('ambiguous', number);
  const id = `${name.language} ${name.text} ${name.concepts}`;
  const decided = decisions.meanings.get(id)?.concept;
  const ids = name.concepts.map((concept) => conceptOf(model, concept).id);
  const choose = (concept: string | undefined) =>
    decide({
      ...decisions,
      meanings: withValue(
        decisions.meanings,
        id,
        concept === undefined
          ? undefined
          : { text: name.text, language: name.language, concept, others: ids.filter((other) => other !== concept) },
      ),
    });
  return (
    <article ref={item} class={asked ? 'open-name asked' : 'open-name'}>
      <Heading name={name} />
      <Contexts places={names} all={name.count} />
      <fieldset class="meanings">
        <legend>{say('report:decide.means')}</legend>
        {name.concepts.map((number_) => {
          const concept = conceptOf(model, number_);
          return (
            <label key={concept.id}>
              <input
                type="radio"
                name={`meaning-${number}`}
                checked={decided === concept.id}
                onChange={() => choose(concept.id)}
              />{' '}
              <Foreign {...labelOf(concept, words.locale)} /> <span class="dim">{concept.id}</span>
            </label>
          );
        })}
        <label>
          <input
            type="radio"
            name={`meaning-${number}`}
            checked={decided === undefined}
            onChange={() => choose(undefined)}
          />{' '}
          {say('report:decide.open')}
        </label>
      </fieldset>
    </article>
  );
}

/** A name that is open, in which language, and how often it stands where. */
function Heading({ name }: { readonly name: PageAmbiguous | PageUnknown }) {
  const { words } = usePage();
  return (
    <h3>
      <Foreign text={name.text} lang={name.language} />{' '}
      <span class="dim">
        {words.language(name.language)} · {words.say('report:names', { count: name.count })} ·{' '}
        {words.say('report:in-articles', { count: name.articles })}
      </span>
    </h3>
  );
}

function Unknown({ name, number }: { readonly name: PageUnknown; readonly number: number }) {
  const { words, decisions, decide } = usePage();
  const { say } = words;
  const { item, asked } = useAsked('unknown', number);
  const key = `${name.language} ${name.text}`;
  const decided = decisions.names.get(key);
  const [kind, setKind] = useState(KINDS.includes(name.kind) ? name.kind : 'term');
  const take = (taken: boolean, as: string) =>
    decide({
      ...decisions,
      names: withValue(
        decisions.names,
        key,
        taken ? { text: name.text, language: name.language, kind: as, id: idFor(name.text) } : undefined,
      ),
    });
  const reasons = name.because.map(({ kind: why, data }) => say(`cli:candidates.because.${why}`, data));
  return (
    <article ref={item} class={asked ? 'open-name asked' : 'open-name'}>
      <Heading name={name} />
      {reasons.length > 0 && <p class="dim">{reasons.join('; ')}</p>}
      <Contexts places={name.places.map(([block, start, end]) => ({ block, start, end }))} all={name.count} />
      <p class="take">
        <label>
          <input
            type="checkbox"
            checked={decided !== undefined}
            onChange={(event) => take(event.currentTarget.checked, kind)}
          />{' '}
          {say('report:decide.take')}
        </label>{' '}
        <label>
          {say('report:decide.as')}{' '}
          <select
            value={kind}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              setKind(chosen);
              if (decided !== undefined) take(true, chosen);
            }}
          >
            {KINDS.map((value) => (
              <option key={value} value={value}>
                {say(`report:kind.${value}`)}
              </option>
            ))}
          </select>
        </label>
      </p>
    </article>
  );
}

interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

function Contexts({ places, all }: { readonly places: readonly Place[]; readonly all: number }) {
  const { say } = usePage().words;
  const [more, show] = useState(false);
  const listed = more ? places.slice(0, 100) : places.slice(0, CONTEXTS);
  return (
    <>
      <ul class="contexts">
        {listed.map(({ block, start, end }) => (
          <Context key={`${block}.${start}`} block={block} start={start} end={end} />
        ))}
      </ul>
      {!more && places.length > listed.length && (
        <button type="button" class="link" onClick={() => show(true)}>
          {say('report:decide.more-contexts', { count: places.length - listed.length })}
        </button>
      )}
      {places.length < all && (more || places.length <= CONTEXTS) && (
        <p class="dim">{say('report:left.contexts', { count: all - places.length })}</p>
      )}
    </>
  );
}

/** The decisions as a file, to be copied. */
function AsYaml() {
  const { model, words, decisions, decide } = useWholePage();
  const { say } = words;
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setCopied(false), [decisions]);
  const count = decisionCount(decisions);
  const yaml = useMemo(
    () =>
      count === 0
        ? ''
        : decisionsAsYaml(decisions, model.concepts, say('report:yaml.heading'), say('report:yaml.todo')),
    [decisions, model, words],
  );
  const copy = async () => {
    const own = field.current;
    if (own === null) return;
    own.select();
    // Some browsers keep the clipboard from pages that were opened from a disk; the older way works there.
    const done = await navigator.clipboard?.writeText(yaml).then(
      () => true,
      () => false,
    );
    setCopied(done === true || document.execCommand('copy'));
  };
  return (
    <aside class="yaml" aria-label={say('report:yaml.label')}>
      <h2>{say('report:yaml.label')}</h2>
      {count === 0 ? (
        <p class="dim">{say('report:yaml.none')}</p>
      ) : (
        <>
          <p>{say('report:yaml.about', { count })}</p>
          <textarea
            ref={field}
            readOnly
            rows={18}
            value={yaml}
            aria-label={say('report:yaml.label')}
            spellcheck={false}
            lang="en"
          />
          <p class="buttons">
            <button type="button" class="primary" onClick={() => void copy()}>
              {say('report:yaml.copy')}
            </button>{' '}
            <button type="button" class="quiet" onClick={() => decide(noDecisions as Decisions)}>
              {say('report:yaml.clear')}
            </button>
            <span role="status">{copied ? say('report:yaml.copied') : ''}</span>
          </p>
        </>
      )}
    </aside>
  );
}
