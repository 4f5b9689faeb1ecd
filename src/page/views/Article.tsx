// An article with its names marked. Hovering or focusing a name tells the why beside the text; a click keeps it there.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageBlock } from '../../model/reportPage.js';
import { articleOf, blockOf, conceptsOf, type Name, outletLabel, shown } from '../model.js';
import { StatusBar } from '../parts/Status.js';
import { Why } from '../parts/Why.js';
import { useWholePage } from '../state.js';

export function Article({ number }: { readonly number: number }) {
  const { model, words, route, choose } = useWholePage();
  const { say } = words;
  const article = articleOf(model, number);
  const blocks = model.blocksOf[number] ?? [];
  const names = blocks.flatMap((block) => model.namesOf[block] ?? []);
  const asked = names.find((name) => `${name.block}.${name.start}` === route.chosen.at);
  const [name, look] = useState<Name | undefined>(asked);
  const [kept, keep] = useState(asked !== undefined);
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = text.current?.querySelector<HTMLElement>('[data-asked]');
    // Long articles open at the place, not at the top.
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }, [route.chosen.at]);
  // The headline stands in the text, with its names marked.
  const titled = blocks[0] !== undefined && blockOf(model, blocks[0])[2] === 'title';
  const outlet = outletLabel(model, article.outlet, words.locale);
  const heard = (own: Name) => {
    if (!kept) look(own);
  };
  return (
    <article class="reading">
      <header>
        <p>
          <button type="button" class="link" onClick={() => choose({ article: '', at: '' })}>
            ← {say('report:articles.all')}
          </button>
        </p>
        <h2 lang={article.language} class={titled ? 'unseen' : ''}>
          <bdi>{shown(article.title)}</bdi>
        </h2>
        <p class="dim">
          <span class="path">{shown(article.path)}</span> · {words.language(article.language)}
          {outlet !== undefined && ` · ${shown(outlet)}`}
          {article.date !== undefined && ` · ${words.date(article.date)}`} ·{' '}
          {say('report:style', { style: article.style })}
        </p>
        <StatusBar counts={article.counts} />
        {blocks.length < article.blocks && <p class="note">{say('report:left.paragraphs')}</p>}
      </header>
      <div class="text-and-why">
        <section ref={text} class="text" lang={article.language} aria-label={say('report:articles.text')}>
          {blocks.map((block, index) => {
            const own = blockOf(model, block);
            const before = index === 0 ? -1 : blockOf(model, blocks[index - 1] as number)[1];
            return (
              <div key={block}>
                {own[1] > before + 1 && <p class="omitted">⋯</p>}
                <Block
                  block={own}
                  names={model.namesOf[block] ?? []}
                  asked={asked}
                  current={name}
                  onLook={heard}
                  onKeep={(chosen) => {
                    const again = kept && chosen === name;
                    keep(!again);
                    look(chosen);
                  }}
                />
              </div>
            );
          })}
        </section>
        <aside
          class={name === undefined ? 'why empty' : 'why'}
          id="why"
          aria-live="polite"
          aria-label={say('report:why.label')}
        >
          {name === undefined ? (
            <p class="dim">{say('report:why.hint')}</p>
          ) : (
            <>
              <button
                type="button"
                class="close"
                onClick={() => {
                  look(undefined);
                  keep(false);
                }}
              >
                <span aria-hidden="true">✕</span> <span class="unseen">{say('report:why.close')}</span>
              </button>
              <Why name={name} />
            </>
          )}
        </aside>
      </div>
    </article>
  );
}

interface BlockProps {
  readonly block: PageBlock;
  readonly names: readonly Name[];
  readonly asked: Name | undefined;
  readonly current: Name | undefined;
  onLook(name: Name): void;
  onKeep(name: Name): void;
}

function Block({ block: [, , kind, text], names, asked, current, onLook, onKeep }: BlockProps) {
  const { model, words } = useWholePage();
  const looked = new Set(current === undefined ? [] : conceptsOf(model, current));
  const parts: preact.ComponentChild[] = [];
  let at = 0;
  for (const name of names) {
    if (name.start < at) continue;
    parts.push(shown(text.slice(at, name.start)));
    const same = name !== current && conceptsOf(model, name).some((concept) => looked.has(concept));
    const said = words.say(`report:status.${name.status}`);
    parts.push(
      // biome-ignore lint/a11y/useSemanticElements: a button's text does not wrap like the words around it
      <span
        key={name.number}
        role="button"
        tabIndex={0}
        class={`mark s-${name.status}${same ? ' same' : ''}`}
        aria-controls="why"
        aria-pressed={current === name}
        {...(name === asked ? { 'data-asked': '' } : {})}
        onMouseEnter={() => onLook(name)}
        onFocus={() => onLook(name)}
        onClick={() => onKeep(name)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onKeep(name);
        }}
      >
        <bdi>{shown(text.slice(name.start, name.end))}</bdi>
        <span class="unseen" lang={words.locale}>
          {' '}
          ({said})
        </span>
      </span>,
    );
    at = name.end;
  }
  parts.push(shown(text.slice(at)));
  const Tag = kind === 'title' || kind === 'heading' ? 'h3' : kind === 'quote' ? 'blockquote' : 'p';
  return (
    <Tag class={`block-${kind}`} dir="ltr">
      {parts}
    </Tag>
  );
}
