// What there is, how consistent it is, and what to decide first.
import { countedIn } from '../../model/consistency.js';
import type { FrontDecision } from '../../model/reportPage.js';
import { NamedConceptLink } from '../parts/ConceptName.js';
import { Foreign } from '../parts/Foreign.js';
import { Legend, StatusBar } from '../parts/Status.js';
import { usePage } from '../state.js';

export function Overview() {
  const { front, words } = usePage();
  const { say, number, percent } = words;
  const all = countedIn(front.counts);
  const styled = front.counts.preferred + front.counts.admitted;
  const share = (part: number, whole: number) => (whole === 0 ? '–' : percent(part / whole));
  const figures = [
    { value: number(front.articles), label: say('report:figure.articles', { count: front.articles }) },
    { value: number(all), label: say('report:figure.names', { count: all }) },
    { value: share(front.agreement.together, front.agreement.names), label: say('report:figure.agreement') },
    { value: share(styled, all), label: say('report:figure.styled') },
    { value: number(front.counts.ambiguous), label: say('report:figure.ambiguous', { count: front.counts.ambiguous }) },
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
        <StatusBar counts={front.counts} tall />
        <Legend />
      </section>
      <div class="columns">
        <First />
        <Outlets />
      </div>
      <Uneven />
    </>
  );
}

function First() {
  const { front, words, go } = usePage();
  const { say } = words;
  const first = front.decisions;
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
      {front.open > 0 && (
        <p>
          <button type="button" class="link" onClick={() => go('decide')}>
            {say('report:overview.to-decide')} →
          </button>
        </p>
      )}
    </section>
  );
}

function Decision({ decision: { kind, subject, count, articles, about } }: { readonly decision: FrontDecision }) {
  const { words, go } = usePage();
  return (
    <>
      {'id' in about ? (
        <NamedConceptLink concept={about} />
      ) : (
        <button type="button" class="link" onClick={() => go('decide', { [kind]: String(subject) })}>
          <Foreign {...about} />
        </button>
      )}{' '}
      <span class="decision-what">{words.say(`report:decision.${kind}`, { count })}</span>{' '}
      <span class="dim">{words.say('report:in-articles', { count: articles })}</span>
    </>
  );
}

function Outlets() {
  const { front, words } = usePage();
  const { say, percent, number } = words;
  const { outlets } = front;
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
          {outlets.map(({ called, articles, agreement, counts }, index) => (
            <tr key={index}>
              <th scope="row">
                <bdi>{called[words.locale]}</bdi>
              </th>
              <td class="number">{number(articles)}</td>
              <td class="number">{number(countedIn(counts))}</td>
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
function Uneven() {
  const { front, words } = usePage();
  const { say, percent, number } = words;
  const { uneven } = front;
  if (uneven.length === 0) return null;
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
          {uneven.map(({ name, forms, more, counts, agreement }) => (
            <tr key={name.id}>
              <th scope="row">
                <NamedConceptLink concept={name} />
              </th>
              <td>
                {forms.map(({ text, language, count }, index) => (
                  <span key={`${language} ${text}`}>
                    {index > 0 && ', '}
                    <Foreign text={text} lang={language} /> <span class="dim">{number(count)}</span>
                  </span>
                ))}
                {more && ' …'}
              </td>
              <td class="number">{number(countedIn(counts))}</td>
              <td class="number">{percent(agreement.together / Math.max(1, agreement.names))}</td>
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
