// What there is, how consistent it is, and what to decide first.
import type { ReportDecision } from '../../model/consistency.js';
import { countedIn } from '../../model/consistency.js';
import { conceptOf, outletLabel } from '../model.js';
import { ConceptLink, ConceptName } from '../parts/ConceptName.js';
import { Foreign } from '../parts/Foreign.js';
import { Legend, StatusBar } from '../parts/Status.js';
import { usePage } from '../state.js';

/** Concepts and outlets that the overview names. */
const LISTED = 10;
const FIRST = 8;

export function Overview() {
  const { model, words } = usePage();
  const { say, number, percent } = words;
  const all = countedIn(model.counts);
  const styled = model.counts.preferred + model.counts.admitted;
  const share = (part: number, whole: number) => (whole === 0 ? '–' : percent(part / whole));
  const figures = [
    { value: number(model.articles.length), label: say('report:figure.articles', { count: model.articles.length }) },
    { value: number(all), label: say('report:figure.names', { count: all }) },
    { value: share(model.agreement.together, model.agreement.names), label: say('report:figure.agreement') },
    { value: share(styled, all), label: say('report:figure.styled') },
    { value: number(model.counts.ambiguous), label: say('report:figure.ambiguous', { count: model.counts.ambiguous }) },
  ];
  return (
    <>
      <dl class="figures">
        {figures.map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section>
        <StatusBar counts={model.counts} tall />
        <Legend />
      </section>
      <div class="columns">
        <First />
        <Outlets />
      </div>
      <Least />
    </>
  );
}

function First() {
  const { model, words, go } = usePage();
  const { say } = words;
  const first = model.decisions.slice(0, FIRST);
  return (
    <section>
      <h2>{say('report:overview.first')}</h2>
      {first.length === 0 && <p>{say('report:overview.nothing')}</p>}
      <ol class="decisions">
        {first.map((decision) => (
          <li key={`${decision.kind} ${decision.subject}`}>
            <Decision decision={decision} />
          </li>
        ))}
      </ol>
      {(model.ambiguous.length > 0 || model.unknown.length > 0) && (
        <p>
          <button type="button" class="link" onClick={() => go('decide')}>
            {say('report:overview.to-decide')} →
          </button>
        </p>
      )}
    </section>
  );
}

function Decision({ decision: { kind, subject, count, articles } }: { readonly decision: ReportDecision }) {
  const { model, words, go } = usePage();
  const open = kind === 'ambiguous' || kind === 'unknown';
  const name = kind === 'ambiguous' ? model.ambiguous[subject] : model.unknown[subject];
  const concept = open ? undefined : conceptOf(model, subject);
  const follow = () =>
    concept === undefined ? go('decide', { [kind]: String(subject) }) : go('concepts', { concept: concept.id });
  return (
    <>
      <button type="button" class="link" onClick={follow}>
        {concept === undefined ? (
          <Foreign text={name?.text ?? ''} lang={name?.language ?? ''} />
        ) : (
          <ConceptName concept={concept} />
        )}
      </button>{' '}
      <span class="decision-what">{words.say(`report:decision.${kind}`, { count })}</span>{' '}
      <span class="dim">{words.say('report:in-articles', { count: articles })}</span>
    </>
  );
}

function Outlets() {
  const { model, words } = usePage();
  const { say, percent, number } = words;
  const outlets = model.outlets
    .map((outlet, index) => ({
      ...outlet,
      index,
      names: countedIn(outlet.counts),
    }))
    .sort((a, b) => b.names - a.names)
    .slice(0, LISTED);
  if (outlets.length === 0) return null;
  return (
    <section>
      <h2>{say('report:overview.outlets')}</h2>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say('report:column.outlet')}</th>
            <th scope="col" class="number">
              {say('report:column.articles')}
            </th>
            <th scope="col" class="number">
              {say('report:column.names')}
            </th>
            <th scope="col" class="number">
              {say('report:column.agreement')}
            </th>
            <th scope="col">{say('report:column.style')}</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map(({ index, articles, names, agreement, counts }) => (
            <tr key={index}>
              <th scope="row">
                <bdi>{outletLabel(model, index, words.locale)}</bdi>
              </th>
              <td class="number">{number(articles)}</td>
              <td class="number">{number(names)}</td>
              <td class="number">{agreement.names === 0 ? '–' : percent(agreement.together / agreement.names)}</td>
              <td class="bar-cell">
                <StatusBar counts={counts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The concepts that are called by the most different names. */
function Least() {
  const { model, words } = usePage();
  const { say, percent, number } = words;
  const least = model.concepts
    .filter(({ agreement, counts }) => agreement.together < agreement.names || counts.deviates + counts.forbidden > 0)
    .sort((a, b) => trouble(b) - trouble(a))
    .slice(0, LISTED);
  if (least.length === 0) return null;
  return (
    <section>
      <h2>{say('report:overview.least')}</h2>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say('report:column.concept')}</th>
            <th scope="col">{say('report:column.forms')}</th>
            <th scope="col" class="number">
              {say('report:column.names')}
            </th>
            <th scope="col" class="number">
              {say('report:column.agreement')}
            </th>
            <th scope="col">{say('report:column.style')}</th>
          </tr>
        </thead>
        <tbody>
          {least.map((concept) => (
            <tr key={concept.id}>
              <th scope="row">
                <ConceptLink concept={concept} />
              </th>
              <td>
                {concept.forms.slice(0, 4).map((form, index) => {
                  const { text, language, count } = model.forms[form] as (typeof model.forms)[number];
                  return (
                    <span key={form}>
                      {index > 0 && ', '}
                      <Foreign text={text} lang={language} /> <span class="dim">{number(count)}</span>
                    </span>
                  );
                })}
                {concept.forms.length > 4 && ' …'}
              </td>
              <td class="number">{number(countedIn(concept.counts))}</td>
              <td class="number">{percent(concept.agreement.together / Math.max(1, concept.agreement.names))}</td>
              <td class="bar-cell">
                <StatusBar counts={concept.counts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const trouble = ({
  counts,
  agreement,
}: {
  counts: { deviates: number; forbidden: number };
  agreement: { names: number; together: number };
}) => counts.forbidden * 4 + counts.deviates * 2 + agreement.names - agreement.together;
