// What is to be known of a name: what it means and why, what to write, and what it is called in other languages.
import { conceptOf, conceptsOf, type Model, type Name } from '../model.js';
import { useWholePage } from '../state.js';
import type { Words } from '../words.js';
import { Foreign } from './Foreign.js';
import { StatusMark } from './Status.js';

/** The reasons for what a name means, in words. */
function reasonWords(model: Model, { because }: Name, { say }: Words): string[] {
  return because.flatMap((number) => {
    const reason = model.reasons[number];
    return reason === undefined ? [] : [say(`cli:evidence.${reason.kind}`, reason.data)];
  });
}

export function Why({ name }: { readonly name: Name }) {
  const { model, words, go } = useWholePage();
  const { say } = words;
  const language = model.articles[name.article]?.language ?? '';
  const text = model.blocks[name.block]?.[3].slice(name.start, name.end) ?? '';
  const reasons = [...new Set(reasonWords(model, name, words))];
  return (
    <div class="why-card">
      <p class="why-name">
        <Foreign text={text} lang={language} />
      </p>
      <p>
        <StatusMark status={name.status} />
      </p>
      {name.house !== undefined && (
        <p class="why-house">
          {say(`report:deviation.${name.deviation ?? 'other-style'}`)}{' '}
          <strong>
            → <Foreign text={name.house} lang={language} />
          </strong>
        </p>
      )}
      {reasons.length > 0 && (
        <p>
          <span class="dim">{say('report:why.because')}</span> {reasons.join('; ')}
        </p>
      )}
      {name.ambiguous >= 0 && <p>{say('report:why.may-be')}</p>}
      {conceptsOf(model, name).map((number) => {
        const concept = conceptOf(model, number);
        const { entry, chosen, id } = concept;
        return (
          <section key={id} class="why-concept">
            <h3>
              <button type="button" class="link" onClick={() => go('concepts', { concept: id })}>
                {id}
              </button>
            </h3>
            <p class="dim" lang="en">
              {entry.about}
            </p>
            <dl class="forms-by-language">
              {Object.keys(entry.terms).map((code) => {
                const own = chosen.filter((form) => form.language === code).map((form) => form.text);
                const texts = own.length > 0 ? own : (entry.terms[code] ?? []).slice(0, 1).map((term) => term.text);
                return (
                  <div key={code}>
                    <dt>
                      <abbr title={words.language(code)}>{code}</abbr>
                    </dt>
                    <dd>
                      {texts.map((form, index) => (
                        <span key={form}>
                          {index > 0 && ' · '}
                          <Foreign text={form} lang={code} />
                        </span>
                      ))}
                    </dd>
                  </div>
                );
              })}
            </dl>
            {entry.note !== undefined && (
              <p class="note" lang="en">
                {entry.note}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
